package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// pressedKeys are keys of the list of keys by what the protocol calls them,
// where that is another name.
var pressedKeys = map[string]string{
	"ArrowLeft": kb.ArrowLeft, "ArrowRight": kb.ArrowRight, "ArrowUp": kb.ArrowUp, "ArrowDown": kb.ArrowDown,
	"Home": kb.Home, "End": kb.End, "Escape": kb.Escape,
}

// press presses a key as a hand does: Shift goes down before it and up after it.
func press(tb *e2e.Tab, k player.Key) {
	keys := k.Name
	if named, ok := pressedKeys[k.Name]; ok {
		keys = named
	}
	if k.Ctrl {
		tb.Do(chromedp.KeyEvent(keys, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		return
	}
	if !k.Shift {
		tb.Press(keys)
		return
	}
	shift := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: "Shift", Code: "ShiftLeft", WindowsVirtualKeyCode: 16, Modifiers: chromedp.ModifierShift.Int64()}
	tb.Do(e2e.Command(input.DispatchKeyEvent, shift), chromedp.KeyEvent(keys, chromedp.KeyModifiers(chromedp.ModifierShift)))
	shift.Type, shift.Modifiers = input.DispatchKeyEventTypeKeyUp, 0
	tb.Do(e2e.Command(input.DispatchKeyEvent, shift))
}

// What each key of the list of keys does in the browser, as an expression that
// is true once it has; before is the state of the map before the press.
var keysDo = map[player.Key]string{
	{Name: " "}:                       `s.playing`,
	{Name: "ArrowLeft"}:               `s.u < before.u && daysOn === -3`,
	{Name: "ArrowRight"}:              `s.u > before.u && s.event !== before.event`,
	{Name: "ArrowLeft", Shift: true}:  `daysOn === -1`,
	{Name: "ArrowRight", Shift: true}: `daysOn === 1`,
	{Name: "ArrowLeft", Ctrl: true}:   `s.u < before.u && daysOn === -3 && s.chapter === 3`,
	{Name: "ArrowRight", Ctrl: true}:  `s.u > before.u && daysOn === 5 && s.chapter === 4`,
	{Name: "Home"}:                    `s.u === 0`,
	{Name: "End"}:                     `s.u === s.length`,
	{Name: "ArrowUp"}:                 `s.speed === 2`,
	{Name: "ArrowDown"}:               `s.speed === 0.5`,
	{Name: "l"}:                       `s.loop`,
	{Name: "d"}:                       `s.modal === "field"`,
	{Name: "/"}:                       `s.modal === "field"`,
	{Name: "m"}:                       `s.modal === "menu"`,
	{Name: "?"}:                       `s.modal === "keys"`,
	{Name: "+"}:                       `zoom(s) > zoom(before)`,
	{Name: "="}:                       `zoom(s) > zoom(before)`,
	{Name: "-"}:                       `zoom(s) < zoom(before)`,
	{Name: "_"}:                       `zoom(s) < zoom(before)`,
	{Name: "0"}:                       `!zoom(s)`,
	{Name: "r"}:                       `s.u === 0 && !zoom(s)`,
	{Name: "p"}:                       `pictures.at(-1) === false`,
	{Name: "c"}:                       `pictures.at(-1) === true`,
	{Name: "f"}:                       `document.fullscreenElement`,
	{Name: "Escape"}:                  `before.selected && !s.selected`,
}

// Whatever the list of keys names, a press of it on the map does in a browser,
// Shift with it; and the letters do it from wherever the focus is, but in a
// field. Only a browser decides which events reach the canvas. Costs 6 s of a processor.
func TestKeysOfTheList(t *testing.T) {
	t.Parallel()
	tb := e2e.WarmMap(t, "index.html")
	tb.Resize(640, 360)
	tb.Run(`globalThis.pictures = []; globalThis.keepPicture = hamsaya.onPicture; hamsaya.onPicture = ({ copy }) => pictures.push(copy);
		globalThis.zoom = ({ hash }) => Number(/view=[^&,]*,[^&,]*,([\d.]+)/.exec(hash)?.[1] ?? 0);
		globalThis.day = ({ date }) => Date.parse(date.slice(0, 10)) / 864e5; hamsaya.send({ cmd: "motion", value: true })`)
	defer tb.Run(`hamsaya.onPicture = keepPicture; document.fullscreenElement && document.exitFullscreen()`)
	begin := func() {
		t.Helper()
		tb.Run(`const send = (cmd, more) => hamsaya.send({ cmd, ...more });
			send("close"); send("close"); send("close"); send("pause"); send("speed", { value: 1 }); send("loop", { value: false });
			send("seek", { date: "2025-11-04T12:00" }); send("view", { center: [66, 33], zoom: 4 })`)
		tb.Settle()
	}
	expect := func(k player.Key, where string) {
		t.Helper()
		tb.Run(`globalThis.before = structuredClone(hamsaya.state)`)
		press(tb, k)
		tb.Wait(fmt.Sprintf(`((s, daysOn) => (%s))(hamsaya.state, day(hamsaya.state) - day(before)) || void (globalThis.waitsFor = %q)`, keysDo[k], fmt.Sprint(k, where)))
	}
	for _, b := range player.Bindings() {
		if b.Needs == player.NeedsFilms {
			continue // a page makes none, and its list leaves the key out
		}
		for _, k := range b.Keys {
			if keysDo[k] == "" {
				t.Errorf("nothing here says what %+v does", k)
				continue
			}
			begin()
			if k.Name == "Escape" {
				tb.Run(`hamsaya.send({ cmd: "select", event: "trade-shift" })`)
				tb.Settle()
			}
			tb.FocusMap()
			expect(k, " on the map")
			if k.Name == "f" {
				tb.Run(`document.exitFullscreen()`)
				tb.Wait(`!document.fullscreenElement`)
			}
		}
	}

	tb.Click("#full-screen")
	tb.Wait(`document.fullscreenElement && document.querySelector("#full-screen").getAttribute("aria-pressed") === "true"`)
	tb.Click("#full-screen")
	tb.Wait(`!document.fullscreenElement`)

	// Shift is held before the map has the focus, and marks a span.
	begin()
	tb.Run(`document.activeElement.blur()`)
	y := e2e.Eval[float64](tb, `360 * (0.35 + 0.65 * hamsaya.state.stripTop)`)
	drag := func(kind input.DispatchMouseEventType, x float64) {
		tb.Do(chromedp.MouseEvent(kind, x, y, chromedp.Button("left"), chromedp.ClickCount(1), chromedp.ButtonModifiers(chromedp.ModifierShift)))
	}
	drag(input.DispatchMouseEventTypeMousePressed, 200)
	for x := 220.0; x <= 400; x += 40 {
		drag(input.DispatchMouseEventTypeMouseMoved, x)
		tb.Frames(1)
	}
	drag(input.DispatchMouseEventTypeMouseReleased, 400)
	tb.Wait(`hamsaya.state.hash.includes("span=")`)
	tb.Run(`hamsaya.send({ cmd: "close" })`)
	tb.Wait(`!hamsaya.state.hash.includes("span=")`)
	// It is not held for ever.
	tb.Mouse(input.DispatchMouseEventTypeMousePressed, 200, y)
	tb.Mouse(input.DispatchMouseEventTypeMouseMoved, 400, y)
	tb.Mouse(input.DispatchMouseEventTypeMouseReleased, 400, y)
	tb.Settle()
	if got := tb.Status().Hash; got == "" || e2e.Eval[bool](tb, `hamsaya.state.hash.includes("span=")`) {
		t.Errorf("a drag without Shift leaves %q", got)
	}

	for _, at := range []string{"body", "#toggle-reading", "#playhead", "#marks"} {
		names := []string{"m"}
		if at == "body" {
			names = []string{"m", "l", "p", "c"}
		}
		for _, name := range names {
			begin()
			tb.Run(fmt.Sprintf(`pictures.length = 0; document.activeElement.blur(); document.querySelector(%q).focus()`, at))
			expect(player.Key{Name: name}, " at "+at)
		}
	}
	begin()
	tb.Run(`document.querySelector("#goto input").focus()`)
	tb.Press("l")
	tb.Wait(`document.querySelector("#goto input").value === "l"`)
	tb.Frames(10)
	if tb.Status().Loop {
		t.Error("a letter in a field of the page is a key of the map")
	}

	// What is typed on the map is selected there, and not on the page.
	tb.FocusMap()
	tb.Press("d")
	tb.Wait(`hamsaya.state.modal === "field"`)
	tb.Press("1")
	tb.Do(chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	if got := e2e.Eval[string](tb, `String(getSelection())`); got != "" {
		t.Errorf("Ctrl and A in the map's field select %q on the page", got)
	}
	for _, letter := range "17 Nov" {
		tb.Press(string(letter))
	}
	tb.Press(kb.Enter)
	tb.Wait(`hamsaya.state.modal === "" && hamsaya.state.date.startsWith("2025-11-17")`)
}
