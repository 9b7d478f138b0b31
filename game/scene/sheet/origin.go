package sheet

import (
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene/compiled"
	"github.com/hamsaya/hamsaya/game/scene/layout"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/wording"
	"github.com/hamsaya/hamsaya/geo"
)

// originWords is the line at the foot of the map: where it comes from, which
// borders are disputed or drawn in the story's own way, and as of when.
func originWords(s *compiled.Scene, catalog *locale.Catalog, spec *layout.Spec) string {
	say := func(key string, pairs ...any) string { return catalog.SayIn(spec.Style, key, pairs...) }
	st := s.Story
	parts := []string{say("origin.borders", "source", "Natural Earth 4.1")}
	focus := map[string]bool{}
	for _, id := range st.Map.Focus {
		focus[id] = true
	}
	for i := range s.Atlas.Borders {
		b := &s.Atlas.Borders[i]
		if !focus[b.Between[0]] && !focus[b.Between[1]] {
			continue
		}
		name, note := borderWords(spec.Style, b)
		set := ownBorder(st, b.Between)
		switch {
		case set != nil && geo.Status(set.Status) != b.Status:
			if name == "" {
				name = say("origin.border", "countries", strings.Join(s.CountryNames(b.Between[:], spec.Lang), "–"))
			}
			parts = append(parts, say(drawnAs(geo.Status(set.Status)), "border", name))
		case name != "" && note != "" && focus[b.Between[0]] && focus[b.Between[1]]:
			parts = append(parts, say("origin.note", "border", name, "note", note))
		}
	}
	for _, l := range claimedLand {
		if focus[l.holder] {
			parts = append(parts, say("origin.note", "border", say(l.land), "note", say(l.note)))
		}
	}
	parts = append(parts, say("origin.places", "source", "GeoNames"))
	if asOf := (wording.Writer{Story: st, Lang: spec.Lang, Style: spec.Style}).AsOf(); !asOf.Empty() {
		parts = append(parts, asOf.String())
	}
	return strings.Join(parts, OriginParts)
}

// claimedLand is land that is drawn as part of the country that holds it and
// carries its tint where that is in focus, and that another claims; see
// docs/borders.md.
var claimedLand = []struct{ holder, land, note string }{
	{"PAK", "origin.azadKashmir", "origin.azadKashmirNote"},
	{"IND", "origin.jammuKashmir", "origin.jammuKashmirNote"},
	{"CHN", "origin.aksaiChin", "origin.aksaiChinNote"},
}

// borderWords are the name and the note that the atlas has for a border, in the
// reader's language.
func borderWords(st locale.Style, b *geo.Border) (name, note string) {
	in := func(n geo.Names) string { return compiled.NamesOf(n).In(st.Tag, "en").Words }
	return in(b.Names), in(b.Notes)
}

func ownBorder(st *story.Story, between [2]string) *story.BorderStatus {
	for i := range st.Map.Borders {
		if st.Map.Borders[i].Between == between {
			return &st.Map.Borders[i]
		}
	}
	return nil
}

func drawnAs(s geo.Status) string {
	switch s {
	case geo.Contested:
		return "origin.contested"
	case geo.LineOfControl:
		return "origin.lineOfControl"
	}
	return "origin.international"
}

// OriginParts parts the line of origin; see speechFor.
const OriginParts = " · "

// Origin is where the map comes from, which borders are disputed, and as of
// when: the line at its foot.
func (sh *Base) Origin() string { return sh.Speech.Origin }
