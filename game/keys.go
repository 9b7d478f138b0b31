package game

import (
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"github.com/hamsaya/hamsaya/game/player"
)

// keyNames are the keys that type no character, by the names that browsers
// give them. Tab is not among them: it belongs to the page.
var keyNames = [...]struct {
	key  ebiten.Key
	name string
}{
	{ebiten.KeyArrowLeft, "ArrowLeft"},
	{ebiten.KeyArrowRight, "ArrowRight"},
	{ebiten.KeyArrowUp, "ArrowUp"},
	{ebiten.KeyArrowDown, "ArrowDown"},
	{ebiten.KeyHome, "Home"},
	{ebiten.KeyEnd, "End"},
	{ebiten.KeyPageUp, "PageUp"},
	{ebiten.KeyPageDown, "PageDown"},
	{ebiten.KeyEscape, "Escape"},
	{ebiten.KeyEnter, "Enter"},
	{ebiten.KeyNumpadEnter, "Enter"},
	{ebiten.KeyBackspace, "Backspace"},
	{ebiten.KeyDelete, "Delete"},
	{ebiten.KeySpace, " "},
}

func (in *input) keyboard(g *Game) {
	k := player.Key{
		Shift: ebiten.IsKeyPressed(ebiten.KeyShift),
		Ctrl:  ebiten.IsKeyPressed(ebiten.KeyControl),
		Alt:   ebiten.IsKeyPressed(ebiten.KeyAlt),
		Meta:  ebiten.IsKeyPressed(ebiten.KeyMeta),
	}
	for _, n := range keyNames {
		if n.key == ebiten.KeySpace && g.session.State().Typing {
			continue // a character among the others
		}
		if repeats(n.key) {
			k.Name = n.name
			g.session.Do(player.KeyDown(k))
		}
	}
	in.chars = ebiten.AppendInputChars(in.chars[:0])
	for _, c := range in.chars {
		if c != ' ' || g.session.State().Typing { // else a key above
			k.Name = string(c)
			if !g.session.State().Typing {
				k.Name = latin(c)
			}
			g.session.Do(player.KeyDown(k))
		}
	}
}

// latin is the name of the key that typed c: on a keyboard of another script,
// where no key types an l, the key that has the l's place is what plays in a
// loop.
func latin(c rune) string {
	if c == '؟' {
		return "?"
	}
	if unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) {
		for key := ebiten.KeyA; key <= ebiten.KeyZ; key++ {
			if inpututil.IsKeyJustPressed(key) {
				return string(rune('a' + key - ebiten.KeyA))
			}
		}
	}
	return string(c)
}

// repeats reports whether a key went down in this tick, or is held for long
// enough to count again. A key that went up again within the tick counts too:
// a slow machine has ticks longer than a tap.
func repeats(key ebiten.Key) bool {
	const delay, every = 30, 5 // ticks
	d := inpututil.KeyPressDuration(key)
	return inpututil.IsKeyJustPressed(key) || d >= delay && (d-delay)%every == 0 && key != ebiten.KeySpace && key != ebiten.KeyEscape
}
