package scene

import (
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/timeline"
	"github.com/hamsaya/hamsaya/geo"
)

var months = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

// tickWords is what a tick says: the unit that begins there.
func tickWords(k timeline.Tick, short bool) string {
	y, mo, d, h, mi, sec := timeline.Civil(k.T)
	switch k.Unit {
	case timeline.Second:
		return twoDigits(mi) + ":" + twoDigits(int(sec))
	case timeline.Minute, timeline.Hour:
		return twoDigits(h) + ":" + twoDigits(mi)
	case timeline.Day:
		return strconv.Itoa(d)
	case timeline.Month:
		if short {
			return months[mo-1][:3]
		}
		return months[mo-1]
	}
	return strconv.Itoa(y)
}

// beginWords names the month or year that the axis begins in, or the day of
// an axis of hours.
func beginWords(t float64, ticks []timeline.Tick, short bool) string {
	finest := timeline.Millennium
	for _, k := range ticks {
		finest = min(finest, k.Unit)
	}
	y, mo, d, _, _, _ := timeline.Civil(t)
	name := months[mo-1]
	if short {
		name = name[:3]
	}
	switch {
	case finest <= timeline.Hour:
		return strconv.Itoa(d) + " " + name
	case finest == timeline.Day:
		return name + " " + strconv.Itoa(y)
	case finest == timeline.Month:
		return strconv.Itoa(y)
	}
	return ""
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func (sh *Sheet) laneName(lane int) string {
	switch sh.scene.Lanes[lane] {
	case story.Borders:
		return sh.say("lane.borders")
	case story.Trade:
		return sh.say("lane.trade")
	case story.Violence:
		return sh.say("lane.violence")
	}
	return sh.say("lane.diplomacy")
}

// spanWords is the line under the title: the countries in focus, where there
// is room for them, and the span of the story.
func (sh *Sheet) spanWords(countries bool) string {
	s := sh.scene
	dates := rangeWords(s.eventSpan())
	focus := s.Story.Map.Focus
	if !countries || len(focus) == 0 || len(focus) > 4 {
		return dates
	}
	return sh.say("header.span", "places", joinAnd(s.countryNames(focus, sh.spec.Lang)), "dates", dates)
}

// eventSpan runs from the story's first day to its last.
func (s *Scene) eventSpan() timeline.Span {
	span := s.Pace.Span()
	air := span.Length() * 0.012 / 1.024
	return timeline.Span{Start: span.Start + air, End: span.End - air - 1}
}

func rangeWords(s timeline.Span) string {
	y0, m0, d0, _, _, _ := timeline.Civil(s.Start)
	y1, m1, d1, _, _, _ := timeline.Civil(s.End)
	a := strconv.Itoa(d0)
	if m0 != m1 || y0 != y1 {
		a += " " + months[m0-1]
	}
	if y0 != y1 {
		a += " " + strconv.Itoa(y0)
	}
	b := strconv.Itoa(d1) + " " + months[m1-1] + " " + strconv.Itoa(y1)
	if y0 == y1 && m0 == m1 && d0 == d1 {
		return b
	}
	if m0 == m1 && y0 == y1 {
		return a + "–" + b
	}
	return a + " – " + b
}

func joinAnd(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// originWords is the line at the foot of the map: where it comes from, which
// borders are disputed or drawn in the story's own way, and as of when.
func (s *Scene) originWords(spec *Spec) string {
	say := func(key string, pairs ...any) string { return words.SayIn(spec.Style, key, pairs...) }
	st := s.Story
	parts := []string{say("origin.borders", "source", "Natural Earth 4.1")}
	focus := map[string]bool{}
	for _, id := range st.Map.Focus {
		focus[id] = true
	}
	for i := range s.atlas.Borders {
		b := &s.atlas.Borders[i]
		if !focus[b.Between[0]] && !focus[b.Between[1]] {
			continue
		}
		name, note := borderWords(spec.Style, b)
		set := ownBorder(st, b.Between)
		switch {
		case set != nil && geo.Status(set.Status) != b.Status:
			if name == "" {
				name = say("origin.border", "countries", strings.Join(s.countryNames(b.Between[:], spec.Lang), "–"))
			}
			parts = append(parts, say(drawnAs(geo.Status(set.Status)), "border", name))
		case name != "" && note != "" && focus[b.Between[0]] && focus[b.Between[1]]:
			parts = append(parts, say("origin.note", "border", name, "note", note))
		}
	}
	parts = append(parts, say("origin.places", "source", "GeoNames"))
	if st.AsOf.Known {
		parts = append(parts, say("origin.asOf", "date", st.AsOf.Format(spec.Style)))
	}
	return strings.Join(parts, " · ")
}

// borderWords are the name and the note of a border of the atlas, in the
// reader's language where the catalogue has them, else as the atlas does.
func borderWords(st locale.Style, b *geo.Border) (name, note string) {
	if b.Name == "Durand Line" {
		return words.SayIn(st, "origin.durand"), words.SayIn(st, "origin.durandNote")
	}
	return b.Name, b.Note
}

func ownBorder(st *story.Story, between [2]string) *story.BorderStatus {
	for i := range st.Map.Borders {
		if st.Map.Borders[i].Between == between {
			return &st.Map.Borders[i]
		}
	}
	return nil
}

func (s *Scene) countryNames(ids []string, lang string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if c := s.atlas.Country(id); c != nil {
			if name := textOf(c.Names).In(lang, "en"); name.Words != "" {
				names[i] = name.Words
			}
		}
	}
	return names
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
