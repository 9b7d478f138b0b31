package file

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// String is the diagnostic as Render writes it in English.
func (d Diagnostic) String() string { return d.render(phrase.English()) }

// render writes where, what and why in the first line, the source with a
// caret below, and what was probably meant.
//
//	gates.json:12:13: error[unknown-place]: there is no place `torkam`; …
//	   12 |     "at": "torkam"
//	      |           ^^^^^^^^ did you mean `torkham`?
func (d Diagnostic) render(s locale.Style) string {
	var b strings.Builder
	severity := say("render.warning")
	if d.Severity == Error {
		severity = say("render.error")
	}
	b.WriteString(phrase.Harmless(d.File) + ":" + strconv.Itoa(d.Line) + ":" + strconv.Itoa(d.Column) + ": " +
		apart(severity.In(s), s) + "[" + d.Code + "]: " + apart(d.In(s.Locale).Message, s) + "\n")
	meant := ""
	if d.Suggestion != "" {
		meant = " " + apart(phrase.Isolated(say("render.meant", "words", phrase.Quote(d.Suggestion)).In(s), s), s)
	}
	line := strconv.Itoa(d.Line)
	margin := strings.Repeat(" ", max(5-len(line), 0))
	excerpt, pad, width := d.excerpt()
	if excerpt == "" {
		if meant != "" {
			b.WriteString(margin + strings.Repeat(" ", len(line)) + "  " + meant + "\n")
		}
		return b.String()
	}
	b.WriteString(margin + line + " | " + excerpt + "\n")
	b.WriteString(margin + strings.Repeat(" ", len(line)) + " | " + strings.Repeat(" ", pad) + strings.Repeat("^", width))
	b.WriteString(meant + "\n")
	return b.String()
}

// apart sets words off in a line that runs from left to right, as all lines of
// Render do, so that places and carets stand where they are looked for.
func apart(words string, s locale.Style) string {
	if !s.RTL {
		return words
	}
	return phrase.RightIsolate + words + phrase.PopIsolate
}

// Render writes diagnostics for a terminal in a language (nil: English), with
// their count at the end.
func Render(w io.Writer, ds []Diagnostic, l *locale.Locale) error {
	if len(ds) == 0 {
		return nil
	}
	s := messageStyle(l)
	errors, warnings := 0, 0
	for _, d := range ds {
		if d.Severity == Error {
			errors++
		} else {
			warnings++
		}
		if _, err := io.WriteString(w, d.render(s)); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, counted(errors, warnings).In(s)+"\n")
	return err
}

func counted(errors, warnings int) phrase.Message {
	e, w := say("render.errors", "n", errors), say("render.warnings", "n", warnings)
	switch {
	case warnings == 0:
		return e
	case errors == 0:
		return w
	}
	return say("render.both", "errors", e, "warnings", w)
}

// A line longer than this is cut around the caret.
const (
	renderedBefore = 60
	renderedAfter  = 40
)

// excerpt makes the line fit for a terminal and says, in columns of the
// terminal, where the caret stands in it and how wide it is.
func (d Diagnostic) excerpt() (excerpt string, pad, width int) {
	column, length := d.Mark+1, d.Length
	from := max(column-1-renderedBefore, 0)
	to := max(from+renderedBefore+renderedAfter, column-1+min(length, renderedAfter)+10)
	var b strings.Builder
	rightToLeft := strings.ContainsFunc(d.Text, phrase.RightToLeft)
	n := 0
	for _, r := range d.Text {
		if n >= to {
			b.WriteString("…")
			break
		}
		if n >= from {
			if n == from && n > 0 {
				b.WriteString("…")
				pad++
			}
			cell := cellsOf(r)
			switch {
			case r == '\t':
				b.WriteString("  ")
			case cell == 0 && n == from:
				// A mark that has lost the letter it stands on.
			case r < ' ' || r == 0x7f:
				b.WriteRune('\ufffd')
			default:
				b.WriteString(phrase.Harmless(string(r)))
			}
			// A terminal that orders Persian from right to left would also
			// turn round two texts with only quotes between them, and the
			// caret would stand under the wrong one. A left-to-right mark
			// beside each quote keeps them in the file's order.
			if rightToLeft && r == '"' {
				b.WriteString("\u200e")
			}
			switch {
			case n < column-1:
				pad += cell
			case n < column-1+length:
				width += cell
			}
		}
		n++
	}
	return b.String(), pad, max(width, 1)
}

// cellsOf is how many columns of a terminal a character takes: none for the
// marks that stand on another, two for the scripts of East Asia and emoji.
func cellsOf(r rune) int {
	switch {
	case r == '\t':
		return 2
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0xa4cf, r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60,
		r >= 0xffe0 && r <= 0xffe6, r >= 0x1f300 && r <= 0x1faff, r >= 0x20000 && r <= utf8.MaxRune:
		return 2
	}
	return 1
}
