package embed_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// begins are moments of which the folders of these tests have pictures.
var begins = []string{"2025-11-17T12:00", "talks-doha"}

// The poster is the first frame of the map, pixel for pixel as nearly as two
// renderers agree, and nothing on the page moves; here in an element, which
// magnifies the map. That both are the same drawing in each language, size and
// theme is held by TestEmbedPosterIsTheFirstFrame in game.
func TestPosterBecomesTheMap(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 360, 700)
	tb.Open(e2e.Article(t, e2e.Site(t, e2e.RealStory, begins...), e2e.Paragraph+`<hamsaya-map src="/"></hamsaya-map>`+e2e.Paragraph+loader))
	tb.Wait(shown + `?.naturalWidth > 0`)
	tb.Frames(10)
	if asked := tb.Asked(); len(asked) > 3 {
		t.Errorf("before the reader asks, %d files came: %v", len(asked), asked)
	}
	tb.Screenshot("embed-poster-360")
	unseen(tb, button)
	before := tb.Picture()
	tb.Run(element + `.start()`)
	tb.WaitEmbed()
	tb.SettleEmbed()
	tb.Screenshot("embed-map-360")
	drawtest.Near(t, "embed-start-360", tb.Picture(), before, 60, 0.02)
	if shift := e2e.Eval[float64](tb, `shift`); shift != 0 {
		t.Errorf("the layout shifted by %v", shift)
	}
}

// The map of a frame that is lower than it would like to be lies where its
// poster did, here in Urdu, and what is pressed acts where it is seen. A page may
// fold the frame away and unfold it, before the map runs and while it does.
func TestPosterOfALowFrameBecomesTheMap(t *testing.T) {
	t.Parallel()
	tb := e2e.NewTab(t, 700, 600)
	tb.Open(e2e.Article(t, e2e.Site(t, e2e.RealStory, begins...), e2e.Paragraph+
		`<iframe src="/embed.ur-PK.html?at=talks-doha&theme=night" style="height:400px"></iframe>`+e2e.Paragraph))
	poster := `w.document.querySelector("#poster")`
	tb.Wait(e2e.Inner(poster + `?.naturalWidth > 0`))
	if got := tb.Inner(poster + `.src`); !strings.HasSuffix(got, "/at/talks-doha/poster-930.ur-PK.svg#night") {
		t.Errorf("before the start there is %s", got)
	}
	fold := func() {
		t.Helper()
		for _, style := range []string{"width:0;height:0", "display:none"} {
			tb.Run(fmt.Sprintf(`document.querySelector("iframe").style = %q`, style))
			tb.Frames(10)
			tb.Run(`document.querySelector("iframe").style = "height:400px"`)
			tb.Frames(10)
		}
	}
	const box = `[30,0,600,400]`
	at := func(selector string) {
		t.Helper()
		if got := tb.Inner(boxOf(`w.document.querySelector("` + selector + `")`)); got != box {
			t.Errorf("%s lies at %s, want %s", selector, got, box)
		}
	}
	fold()
	at("#poster")
	tb.Run(`shift = 0`)
	unseen(tb, e2e.Inner(`w.document.querySelector("#start")`))
	before := tb.Picture()
	tb.Run(tell(`type: "start"`))
	tb.WaitEmbed()
	tb.SettleEmbed()
	tb.Screenshot("embed-low-map")
	drawtest.Near(t, "embed-start-low", tb.Picture(), before, 60, 0.02)
	if shift := e2e.Eval[float64](tb, `shift`); shift != 0 {
		t.Errorf("the layout shifted by %v", shift)
	}
	at("canvas")

	// Read from the right, the play button is the last of the lowest row.
	var corner [2]float64
	tb.Read(`(({ x, y }) => [x, y])(document.querySelector("iframe").getBoundingClientRect())`, &corner)
	const scale = 600.0 / 930
	tb.ClickAt(corner[0]+30+600-35*scale, corner[1]+400-20*scale)
	tb.Wait(e2e.Inner(`w.hamsaya.state.playing`))
	fold()
	tb.Wait(e2e.Inner(`w.hamsaya.state.playing`))
	at("canvas")
	u := e2e.Eval[float64](tb, e2e.Inner(`w.hamsaya.state.u`))
	tb.Run(tell(`type: "seek", fraction: 1`))
	tb.Wait(e2e.Inner(fmt.Sprintf(`w.hamsaya.state.u > %v && w.hamsaya.state.u === w.hamsaya.state.length`, u)))
}
