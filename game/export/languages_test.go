package export

import (
	"slices"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/wording"
)

// What goes with a picture or a film is in the language that it is of: its own
// words, its dates, its digits.
func TestTextsSpeakTheirLanguage(t *testing.T) {
	_, sc := filmOf(t, realFilm)
	texts := map[string]string{}
	for _, c := range (&Film{FPS: 30, To: sc.Pace.Length()}).Sidecars(sc) {
		for _, l := range locale.All() {
			if strings.Contains(c.Suffix, "."+l.Tag+".") {
				texts[l.Tag] += c.Text
			}
		}
	}
	for _, l := range locale.All() {
		still, err := RenderOptions{Size: Size{Width: 1280, Height: 720, Scale: 1}, Lang: l.Tag}.Still(sc)
		if err != nil {
			t.Fatal(err)
		}
		m, err := scene.FindMoment(sc, "call-araghchi-muttaqi-3")
		if err != nil {
			t.Fatal(err)
		}
		w := still.Picture(m.U).Words
		texts[l.Tag] += w.Full()
		if w.Lang != l.Tag {
			t.Errorf("%s: a picture's words are said to be in %q", l.Tag, w.Lang)
		}
		cells, err := EachEvent(sc, RenderOptions{Lang: l.Tag})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cells {
			texts[l.Tag] += "\n" + c.Head
		}
	}
	for lang, date := range map[string]string{
		"en": "about 17 November 2025", "fa-IR": "حدود ۲۶ آبان ۱۴۰۴", "fa-AF": "حدود ۲۶ عقرب ۱۴۰۴",
		"ps-AF": "د ۱۴۰۴ د لړم ۲۶", "ur-PK": "تقریباً 17 نومبر، 2025",
	} {
		if !strings.Contains(texts[lang], date) {
			t.Errorf("%s: nothing is dated %q", lang, date)
		}
		if lang == "en" {
			continue
		}
		english, _ := locale.Find("en")
		for key, forms := range words.Forms(english, "") {
			for _, form := range forms {
				for _, piece := range strings.FieldsFunc(form, func(r rune) bool { return r == '{' || r == '}' }) {
					if piece = strings.Trim(piece, " .,:()"); len(piece) > 5 && strings.Contains(piece, " ") && strings.Contains(texts[lang], piece) {
						t.Errorf("%s: something says %q, of %s", lang, piece, key)
					}
				}
			}
		}
	}
}

// What stands on the map before anything is told is there, not there as well.
func TestNothingIsBesideNothing(t *testing.T) {
	real, sc := filmOf(t, realFilm)
	st := *real.Story
	st.Events = slices.Clone(st.Events)
	truce := slices.IndexFunc(st.Events, func(e story.Event) bool { return e.ID == "truce-48h" })
	var err error
	if st.Events[truce].When, err = edtf.Parse("../2025-10-17", st.Zone); err != nil { // it began before the story
		t.Fatal(err)
	}
	early, err := scene.Compile(&st, real.Atlas, real.Fonts)
	if err != nil {
		t.Fatal(err)
	}
	for lang, says := range map[string][2]string{
		"en": {"\nOn the map: ", "Also on the map: "}, "fa-IR": {"\nروی نقشه: ", "همچنین روی نقشه: "}, "fa-AF": {"\nروی نقشه: ", "همچنین روی نقشه: "},
		"ps-AF": {"\nپر نقشه: ", "همداراز پر نقشه: "}, "ur-PK": {"\nنقشے پر: ", "نقشے پر مزید: "},
	} {
		for i, at := range []string{"start", "call-araghchi-muttaqi-3"} {
			text := pictureOf(t, []*scene.Scene{early, sc}[i], RenderOptions{Size: Size{Width: 1280, Height: 720, Scale: 1}, Lang: lang}, at).Words.Text
			if !strings.Contains(text, says[i]) || strings.Contains(text, says[1-i]) {
				t.Errorf("%s, %s: want %q and not %q in\n%s", lang, at, says[i], says[1-i], text)
			}
		}
	}
}

// How far a story goes is said once: where a note says it, nothing else does.
func TestAsOfIsSaidOnce(t *testing.T) {
	dates := map[string]string{
		"en": "As of 30 November 2025", "fa-IR": "تا ۳۰ نوامبر ۲۰۲۵", "fa-AF": "تا ۳۰ نومبر ۲۰۲۵",
		"ps-AF": "د ۲۰۲۵ د نومبر تر ۳۰مې پورې", "ur-PK": "30 نومبر 2025 تک",
	}
	_, sc := filmOf(t, realFilm)
	for _, c := range (&Film{FPS: 30, To: sc.Pace.Length()}).Sidecars(sc) {
		lang := strings.Trim(strings.TrimSuffix(c.Suffix, ".txt"), ".")
		date, ok := dates[lang]
		if !ok {
			continue
		}
		delete(dates, lang)
		if n := strings.Count(c.Text, date); n != 1 {
			t.Errorf("%s: %q %d times, want once", lang, date, n)
		}
		style := RenderOptions{Lang: lang}.spec(sc.Story).Style
		again := wording.Sentence(style, wording.Writer{Story: sc.Story, Lang: lang, Style: style}.AsOf().String())
		if strings.Contains(c.Text, "\n"+again+"\n") {
			t.Errorf("%s: %q is said again", lang, again)
		}
	}
	if len(dates) > 0 {
		t.Errorf("no text in the languages of %v", dates)
	}
}
