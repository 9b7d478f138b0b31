package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
)

// One finger on a card that has more to say than it shows scrolls the card;
// where the card is at its end, it scrolls the article.
func TestFingerScrollsACard(t *testing.T) {
	tb := newPhone(t, 360, 640)
	started(t, tb, neighbours)
	eval[bool](tb, `document.querySelector("hamsaya-map").select("trade-shift"), true`)
	tb.wait(inner(`w.hamsaya.state.card?.room > 0`))
	time.Sleep(500 * time.Millisecond)
	tb.screenshot("embed-card")
	at := eval[float64](tb, `scrollY`)
	middle := eval[float64](tb, inner(`(w.hamsaya.state.card.top + w.hamsaya.state.card.bottom) / 2 * w.innerHeight`))
	drag := func(dy float64) {
		tb.finger(input.DispatchTouchEventTypeTouchStart, input.TouchPoint{X: 150, Y: middle - dy/2})
		for i := 1.; i <= 8; i++ {
			tb.finger(input.DispatchTouchEventTypeTouchMove, input.TouchPoint{X: 150, Y: middle - dy/2 + dy*i/8})
			time.Sleep(20 * time.Millisecond)
		}
		tb.finger(input.DispatchTouchEventTypeTouchEnd)
		time.Sleep(300 * time.Millisecond)
	}
	drag(-30)
	tb.wait(inner(`w.hamsaya.state.card.scroll > 0`))
	if now := eval[float64](tb, `scrollY`); now != at {
		t.Errorf("while the card scrolled, the article scrolled by %v", now-at)
	}
	for range 20 {
		if eval[bool](tb, inner(`w.hamsaya.state.card.scroll >= w.hamsaya.state.card.room`)) {
			break
		}
		drag(-90)
	}
	tb.wait(inner(`w.hamsaya.state.card.scroll >= w.hamsaya.state.card.room`))
	tb.screenshot("embed-card-end")
	eval[bool](tb, fmt.Sprintf(`scrollTo({ top: %v, behavior: "instant" }), true`, at))
	time.Sleep(300 * time.Millisecond)
	drag(-100)
	tb.wait(fmt.Sprintf(`scrollY > %v`, at+50))
	if tb.inner(`w.hamsaya.state.selected`) != "trade-shift" {
		t.Error("the card has closed")
	}
}
