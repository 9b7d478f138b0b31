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

func (s *Scene) laneName(lane int, lang string) string {
	name := string(s.Lanes[lane])
	return strings.ToUpper(name[:1]) + name[1:]
}

// spanWords is the line under the title: the countries in focus, where there
// is room for them, and the span of the story.
func (s *Scene) spanWords(countries bool) string {
	var names []string
	for _, id := range s.Story.Map.Focus {
		if !countries {
			break
		}
		if c := s.atlas.Country(id); c != nil {
			names = append(names, c.Names["en"])
		}
	}
	span := s.eventSpan()
	words := joinAnd(names)
	if len(names) > 4 || len(names) == 0 {
		words = ""
	} else {
		words += ", "
	}
	return words + rangeWords(span)
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

// caption is the line at the foot of the map: where it comes from, which
// borders are disputed or drawn in the story's own way, and as of when.
func caption(st *story.Story, atlas *geo.Atlas) string {
	parts := []string{"Borders: Natural Earth 4.1"}
	focus := map[string]bool{}
	for _, id := range st.Map.Focus {
		focus[id] = true
	}
	for i := range atlas.Borders {
		b := &atlas.Borders[i]
		if !focus[b.Between[0]] && !focus[b.Between[1]] {
			continue
		}
		set := ownBorder(st, b.Between)
		switch {
		case set != nil && geo.Status(set.Status) != b.Status:
			words := b.Name
			if words == "" {
				words = "Border " + strings.Join(countryNames(atlas, b.Between[:]), "–")
			}
			parts = append(parts, words+" drawn as "+statusWords(geo.Status(set.Status))+" by this story")
		case b.Name != "" && b.Note != "" && focus[b.Between[0]] && focus[b.Between[1]]:
			parts = append(parts, b.Name+" "+b.Note)
		}
	}
	parts = append(parts, "Places: GeoNames")
	if st.AsOf.Known {
		parts = append(parts, "As of "+st.AsOf.Format(locale.Style{}))
	}
	return strings.Join(parts, " · ")
}

func ownBorder(st *story.Story, between [2]string) *story.BorderStatus {
	for i := range st.Map.Borders {
		if st.Map.Borders[i].Between == between {
			return &st.Map.Borders[i]
		}
	}
	return nil
}

func countryNames(atlas *geo.Atlas, ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if c := atlas.Country(id); c != nil && c.Names["en"] != "" {
			names[i] = c.Names["en"]
		}
	}
	return names
}

func statusWords(s geo.Status) string {
	switch s {
	case geo.Contested:
		return "contested"
	case geo.LineOfControl:
		return "a line of control"
	}
	return "international"
}

// stanceWords goes before what somebody says.
func stanceWords(s story.Stance) string {
	if s == story.Denies {
		return "denies"
	}
	return ""
}
