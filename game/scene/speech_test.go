package scene_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
)

// eachSaid draws the frames of the real story in which the canvas says
// something of its own, in a language and at a size: stops with their cards,
// the legend, the strip folded, a date that is typed, a menu, a loop.
func eachSaid(s *scene.Scene, spec scene.Spec, visit func(where string, l *draw.List)) {
	var l draw.List
	var sheet *scene.Sheet
	var laid scene.Spec
	show := func(what string, spec scene.Spec, v scene.View) {
		if spec.Map = s.Camera(v.U, spec); sheet == nil || spec != laid {
			sheet, laid = s.Layout(spec), spec
		}
		sheet.Frame(v, &l)
		visit(fmt.Sprintf("%s %vx%v %s", spec.Lang, spec.Width, spec.Height, what), &l)
	}
	for i := 0; i < len(s.Stops); i += 3 {
		stop := s.Stops[i]
		v := moment(stop.U)
		show(s.Story.Events[stop.Event].ID, spec, v)
		v.Selected, v.Hover = stop.Event, s.Stops[(i+1)%len(s.Stops)].Event
		show(s.Story.Events[stop.Event].ID+" open", spec, v)
	}
	v := moment(s.Pace.Length() / 2)
	turned := spec
	turned.Legend = !spec.Legend
	show("legend", turned, v)
	turned = spec
	turned.Folded = !spec.Folded
	show("folded", turned, v)
	v.Typing = true
	show("typing", spec, v)
	v.Typing, v.HasBrush, v.Speed = false, true, 0.25
	v.Brush.Start, v.Brush.End = 10, 40
	show("loop", spec, v)
	v.HasBrush = false
	v.Menu = []scene.MenuRow{{Field: "lang", Value: spec.Lang}}
	for _, field := range locale.Fields() {
		v.Menu = append(v.Menu, scene.MenuRow{Field: field})
	}
	show("menu", spec, v)
}

// A written is a line of words in a frame.
type written struct {
	group string
	run   *draw.Run
	at    draw.Point
}

func (w *written) box() draw.Rect {
	return draw.RectOf(w.at.X, w.at.Y-w.run.Ascent*0.8, w.run.Advance, w.run.Ascent*0.8+w.run.Descent*0.5)
}

// lines are the words of a frame with the group that they stand in.
func lines(l *draw.List, group string, out []written) []written {
	groups := []string{group}
	for i := range l.Ops {
		op := &l.Ops[i]
		switch op.Kind {
		case draw.OpBegin:
			groups = append(groups, op.Name)
		case draw.OpEnd:
			groups = groups[:len(groups)-1]
		case draw.OpEmbed:
			out = lines(op.Sub, groups[len(groups)-1], out)
		case draw.OpText:
			out = append(out, written{groups[len(groups)-1], op.Run, op.At})
		}
	}
	return out
}

// TestNothingIsLeftInEnglish holds that what the canvas says of its own is in
// the reader's language, down to the last node: Latin letters stand only in
// what the story itself writes with them.
func TestNothingIsLeftInEnglish(t *testing.T) {
	s := compile(t, realStory)
	for _, l := range locale.All()[1:] {
		authored := latinWords(strings.Join(authoredIn(t, l.Tag), "\n") + " Natural Earth GeoNames UTC Enter")
		checked := map[string]bool{}
		hold := func(where, text string) {
			if checked[text] {
				return
			}
			checked[text] = true
			for _, word := range latinWords(whole(text)) {
				if !slices.Contains(authored, word) {
					t.Errorf("%s: %q says %q", where, text, word)
				}
			}
		}
		for _, spec := range []scene.Spec{wide, phone} {
			eachSaid(s, readIn(spec, l.Tag, locale.FlowLanguage), func(where string, list *draw.List) {
				for _, w := range lines(list, "", nil) {
					hold(where, w.run.Text)
				}
				for n := range list.Shown() {
					hold(where, n.Label)
					if n.Role != draw.RoleLink || n.Ref.Action != draw.ActOpen {
						hold(where, n.Value)
					}
					if n.Label == "" && n.Role != draw.RolePanel {
						t.Errorf("%s: a %s at %v has no words", where, n.Role, n.Bound)
					}
				}
			})
		}
	}
}

// whole is a text without a last word that is cut.
func whole(text string) string {
	if before, cut := strings.CutSuffix(text, "…"); cut {
		return before[:strings.LastIndex(before, " ")+1]
	}
	return text
}

// latinWords are the words of a text in Latin letters, two at least.
func latinWords(text string) []string {
	var out []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.Is(unicode.Latin, r) }) {
		if len(word) > 1 {
			out = append(out, word)
		}
	}
	return out
}

// authoredIn are all words of the real story as a reader of a language gets
// them.
func authoredIn(t *testing.T, lang string) (out []string) {
	var story any
	if err := json.Unmarshal(scenetest.Read(t, realStory), &story); err != nil {
		t.Fatal(err)
	}
	bare, _, _ := strings.Cut(lang, "-")
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		case []any:
			for _, item := range v {
				walk(item)
			}
		case map[string]any:
			if _, isText := v["en"]; isText {
				for _, tag := range []string{lang, bare, "en"} {
					if words, has := v[tag]; has {
						walk(words)
						return
					}
				}
			}
			for _, item := range v {
				walk(item)
			}
		}
	}
	walk(story)
	return out
}

// TestWordsFit holds that no words of the canvas's own are cut or run over
// each other in any language: only what an author writes may end in an
// ellipsis.
func TestWordsFit(t *testing.T) {
	s := compile(t, realStory)
	for _, l := range locale.All() {
		var titles []string
		for i := range s.Story.Chapters {
			titles = append(titles, s.Story.Chapters[i].Title.In(l.Tag, "en").Words)
		}
		for _, size := range [][2]float64{{360, 640}, {1280, 720}, {640, 360}} {
			spec := readIn(sized(size), l.Tag, locale.FlowLanguage)
			failed := map[string]bool{}
			eachSaid(s, spec, func(where string, list *draw.List) {
				found := lines(list, "", nil)
				for i := range found {
					w := &found[i]
					fail := func(format string, args ...any) {
						if key := w.group + w.run.Text; !failed[key] {
							failed[key] = true
							t.Errorf("%s: %q in %q "+format, append([]any{where, w.run.Text, w.group}, args...)...)
						}
					}
					box := w.box()
					if onFrame := w.group != "countries" && w.group != "places" && w.group != "crossings"; onFrame && (box.Min.X < -0.5 || box.Max.X > float32(size[0])+0.5) {
						fail("stands from %v to %v", box.Min.X, box.Max.X)
					}
					if cut, isCut := strings.CutSuffix(w.run.Text, "…"); isCut && !mayEnd(w.group, cut, titles) {
						fail("is cut")
					}
					if !strip[w.group] {
						continue
					}
					for k := range found[:i] {
						o := &found[k]
						if w.group == "legend" && o.group == "origin" {
							continue // on a phone it lies over all of the map's foot, and hides it
						}
						if strip[o.group] && o.box().Inset(0.5).Overlaps(box.Inset(0.5)) && o.run != w.run {
							fail("lies over %q", o.run.Text)
						}
					}
				}
			})
		}
	}
}

// strip are the groups of words in and under the timeline and over the map:
// none may touch another.
var strip = map[string]bool{"timeline": true, "buttons": true, "title": true, "legend": true, "origin": true}

// mayEnd reports whether words in a group may be cut: those of chapters on the
// strip, and what an author writes in the panel.
func mayEnd(group, words string, titles []string) bool {
	switch group {
	case "timeline", "playhead":
		return slices.ContainsFunc(titles, func(title string) bool { return strings.HasPrefix(title, strings.TrimSpace(words)) })
	case "title", "buttons", "legend", "origin", "crossings", "tags", "chips", "places", "countries", "keys", "menu":
		return false
	}
	return true
}
