package scene_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// TestNamesOnTheMap holds which language places are named in, by what the
// reader asks for.
func TestNamesOnTheMap(t *testing.T) {
	s := compile(t, realStory)
	for _, c := range []struct {
		lang   string
		labels locale.Labels
		want   []string
		not    []string
	}{
		{"en", locale.LabelsReader, []string{"Kabul", "Islamabad", "Tehran", "IRAN", "ایران"}, []string{"کابل"}},
		{"en", locale.LabelsLocal, []string{"کابل", "اسلام آباد", "تهران", "ایران", "Doha"}, []string{"Kabul", "IRAN"}},
		{"en", locale.LabelsBoth, []string{"Kabul کابل", "Islamabad اسلام آباد", "Doha", "IRAN", "ایران"}, []string{"Kabul"}},
		{"fa-IR", locale.LabelsReader, []string{"کابل", "اسلام\u200cآباد", "ایران", "دوحه"}, []string{"IRAN", "اسلام آباد"}},
		{"fa-IR", locale.LabelsBoth, []string{"کابل", "اسلام\u200cآباد", "ایران"}, []string{"کابل کابل", "کابل (کابل)"}},
		{"ur-PK", locale.LabelsLocal, []string{"تهران", "کابل", "اسلام آباد"}, []string{"تہران"}},
		{"ps-AF", locale.LabelsReader, []string{"کابل", "اسلام اباد"}, nil},
	} {
		for _, spec := range []scene.Spec{wide, {Width: 1920, Height: 1080, DeviceScale: 1, Theme: "paper"}} {
			spec = readIn(spec, c.lang, locale.FlowLanguage)
			spec.Labels = c.labels
			var l draw.List
			s.Layout(spec).Frame(moment(0), &l)
			named := map[string]bool{}
			for _, w := range readLettering(&l).labels {
				named[w.text] = true
			}
			for _, name := range c.want {
				if !named[name] {
					t.Errorf("%s, labels %s, %v wide: nothing is named %q", c.lang, c.labels, spec.Width, name)
				}
			}
			for _, name := range c.not {
				if named[name] {
					t.Errorf("%s, labels %s, %v wide: something is named %q", c.lang, c.labels, spec.Width, name)
				}
			}
		}
	}
}

// TestEveryPlaceIsNamedInItsScript holds that who reads Arabic script sees no
// name of the region in Latin letters, the atlas's gaps notwithstanding.
func TestEveryPlaceIsNamedInItsScript(t *testing.T) {
	s := compile(t, realStory)
	for _, l := range locale.All()[1:] {
		spec := readIn(scene.Spec{Width: 3840, Height: 2160, DeviceScale: 1}, l.Tag, locale.FlowLanguage)
		var list draw.List
		s.Layout(spec).Frame(moment(0), &list)
		found := readLettering(&list).labels
		if len(found) < 30 {
			t.Errorf("%s: only %d names", l.Tag, len(found))
		}
		for _, w := range found {
			if len(latinWords(w.text)) > 0 {
				t.Errorf("%s: the map names %q", l.Tag, w.text)
			}
		}
	}
}
