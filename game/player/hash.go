package player

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/geo/viewport"
	"github.com/paulmach/orb"
)

// A link keeps the state in the hash of its URL:
//
//	#t=2025-11-17&event=call-muttaqi&view=64.1000,31.5000,5.250&speed=2&span=2025-11-08/2025-11-25T12:00&hide=violence,trade
//
//	t      the moment. As the story's clock shows it, where it is a time of day;
//	       a day alone is its first moment; a month, a year and whatever else
//	       Config.Find knows, an event's id among it, is what that finds. The
//	       date of the event that is open is the moment of that event
//	event  the event whose card is open
//	view   longitude, latitude and zoom of the map's middle, where the reader
//	       moved the map
//	speed  of the ladder, where it is not 1
//	span   the brush
//	loop   1 or 0, where it is not as at first: a brush loops, the whole not
//	hide   the lanes that are hidden
//	kinds, actors, chapters, text
//	       the filter: see Filter
//	theme  paper or night, where the reader has changed it
//	lang   the same, a BCP 47 tag
//	calendar, second, digits, clock, labels, time
//	       what the reader has chosen: see locale.Choice
//
// What is as it is at first is left out. What cannot be read, or names what the
// story does not have, is left as it is at first.

// FormatHash is the part of the state that a link should keep, without "#";
// empty for the very first view. Two states that differ by less than a
// fiftieth of a playing second may have the same hash, and so may those before
// the first event, and those after the end of the story.
func FormatHash(s State) string {
	var pairs []string
	add := func(key, value string) { pairs = append(pairs, key+"="+value) }
	selected := s.isEvent(s.Selected) && s.Config.EventIDs[s.Selected] != ""
	if selected || s.begun() {
		add("t", s.formatMoment(selected))
	}
	if selected {
		add("event", escape(s.Config.EventIDs[s.Selected]))
	}
	if view := s.formatView(); view != "" {
		add("view", view)
	}
	if s.Speed != 1 {
		add("speed", strconv.FormatFloat(s.Speed, 'g', -1, 64))
	}
	if s.HasBrush {
		unit := s.hashUnit()
		story := s.Config.Pace.Story
		add("span", formatISO(story(s.Brush.Start), unit, false)+"/"+formatISO(story(s.Brush.End), unit, false))
	}
	if s.Loop != s.HasBrush {
		add("loop", map[bool]string{false: "0", true: "1"}[s.Loop])
	}
	if s.Hidden != 0 {
		var names []string
		for i, name := range s.Config.Lanes {
			if s.Hidden>>i&1 != 0 {
				names = append(names, escape(name))
			}
		}
		add("hide", strings.Join(names, ","))
	}
	if filter := s.Filter.Format(); filter != "" {
		pairs = append(pairs, filter)
	}
	if s.Theme != s.Light {
		add("theme", s.Theme)
	}
	if s.Lang != s.Config.Lang && isTag(s.Lang) {
		add("lang", s.Lang)
	}
	s.addChoice(add)
	return strings.Join(pairs, "&")
}

// begun reports whether anything has been told. Before the first event the
// strip shows days that are none of the story's: a link has the first view.
func (s State) begun() bool {
	if stops := s.Config.Stops; len(stops) > 0 {
		return s.U > 0 && s.U >= stops[0].U
	}
	return s.U > 0
}

// formatMoment writes where the playhead is. At an event that is its date, as
// vague as it is, or its id where its date is also another moment's; between
// events it is an instant, as exact as it must be to come back to it.
func (s State) formatMoment(selected bool) string {
	for _, name := range s.momentNames(selected) {
		if name != "" && s.momentFrom(name).U == s.U {
			return escape(name)
		}
	}
	if find := s.Config.Find; find != nil { // the strip may go on to days that are none of the story's
		if end, ok := find(theEnd); ok && s.U >= end {
			return theEnd
		}
	}
	return formatISO(s.Config.Pace.Story(s.U), s.hashUnit(), true)
}

// momentNames are what may name the playhead's moment: dates and ids of the
// events that have arrived there, those of the one that is open first.
func (s State) momentNames(selected bool) (names []string) {
	add := func(event int32) {
		const day = 86400
		if s.Config.EventDates != nil {
			names = append(names, s.Config.EventDates[event], s.Config.EventIDs[event])
		} else {
			names = append(names, formatISO(math.Floor(s.Config.Pace.Story(s.U)/day)*day, day, false))
		}
	}
	if selected && s.U == s.Config.EventU[s.Selected] {
		add(s.Selected)
	}
	stops := s.Config.Stops
	for i := sort.Search(len(stops), func(i int) bool { return stops[i].U >= s.U }); i < len(stops) && stops[i].U == s.U; i++ {
		if e := stops[i].Event; s.isEvent(e) {
			add(e)
		}
	}
	return names
}

// theEnd is what Config.Find calls the end of the story.
const theEnd = "end"

// eventWithin is where an event plays, if that is on the day that begins at
// midnight.
func (s State) eventWithin(event int32, midnight float64) (u float64, ok bool) {
	const day = 86400
	u = s.Config.EventU[event]
	t := s.Config.Pace.Story(u)
	return u, midnight <= t && t < midnight+day // false for NaN
}

// hashUnit is how exact a date must be written to name a moment of this play
// to a fiftieth of a second.
func (s State) hashUnit() float64 {
	needed := s.Config.Pace.Slowest() / 50
	for _, unit := range [...]float64{86400, 60, 1} {
		if unit <= needed {
			return unit
		}
	}
	return 0.001
}

func (s State) formatView() string {
	v := s.Map
	switch {
	case !s.OwnMap || s.flight.home || s.Config.Projection == nil:
		return ""
	case s.flight.on:
		v = s.flight.to
	}
	center, zoom := v.Center(s.Config.Projection), v.Zoom(s.Config.Projection)
	if sum := center[0] + center[1] + zoom; math.IsNaN(sum) || math.IsInf(sum, 0) {
		return ""
	}
	fixed := func(f float64, places int) string { return strconv.FormatFloat(f, 'f', places, 64) }
	return fixed(center[0], 4) + "," + fixed(center[1], 4) + "," + fixed(zoom, 3)
}

// fromHash is the very first view with what the hash tells. What is folded
// stays so: it is of the reader's frame, not of the link; and theme and
// language are the reader's where the link names none.
func (s State) fromHash(hash string) State {
	folded, legend := s.Folded, s.LegendFlipped
	s = s.reset()
	s.Folded, s.LegendFlipped = folded, legend
	moment, loop := "", ""
	var filter SetFilter
	for pair := range strings.SplitSeq(strings.TrimPrefix(hash, "#"), "&") {
		key, value, _ := strings.Cut(pair, "=")
		switch key {
		case "t":
			moment = unescape(value)
		case "event":
			s = s.open(s.eventNamed(unescape(value)))
		case "view":
			s = s.viewFrom(unescape(value))
		case "speed":
			if speed, err := strconv.ParseFloat(value, 64); err == nil && speed == Speeds[rung(speed)] {
				s.Speed = speed
			}
		case "loop":
			loop = value
		case "span":
			s = s.brushFrom(unescape(value))
		case "hide":
			s = s.hideFrom(value)
		case "kinds":
			filter.Kinds = listFrom(value)
		case "actors":
			filter.Actors = listFrom(value)
		case "chapters":
			filter.Chapters = listFrom(value)
		case "text":
			filter.Text = unescape(value)
		case "theme":
			s = s.setTheme(value)
		case "lang":
			if isTag(value) {
				s.Lang = value
			}
		default:
			s.Choice.Set(key, value)
		}
	}
	s = s.setFilter(filter)
	switch loop {
	case "0":
		s.Loop = false
	case "1":
		s.Loop = true
	}
	return s.momentFrom(moment)
}

// momentFrom puts the playhead at a moment, or else at the event that is open.
func (s State) momentFrom(moment string) State {
	if s.Selected >= 0 && s.Config.EventDates != nil && moment == s.Config.EventDates[s.Selected] && moment != "" {
		return s.seekEvent(s.Selected)
	}
	if event := s.eventNamed(moment); event >= 0 {
		return s.seekEvent(event)
	}
	t, clock, ok := parseISO(moment)
	if span := s.Config.Pace.Span(); !ok || t+daySeconds <= span.Start || t > span.End {
		// As a reader may have typed it, by another calendar.
		read, day, err := s.readDate(moment)
		if find := s.Config.Find; find != nil && moment != "" && !(day && err == DateFine) {
			if u, found := find(moment); found {
				return s.seek(u)
			}
		}
		if err == DateFine {
			t, clock, ok = read, true, true
		}
	}
	if s.Selected >= 0 && !clock {
		if u, on := s.eventWithin(s.Selected, t); on || !ok {
			return s.seek(u)
		}
	}
	if !ok {
		return s
	}
	return s.seek(s.Config.Pace.Playing(t))
}

func (s State) eventNamed(id string) int32 {
	for i, name := range s.Config.EventIDs {
		if name == id && id != "" {
			return int32(i)
		}
	}
	return -1
}

// lowestZoom is that of the Earth in a frame of less than a dp.
const lowestZoom = -20

func (s State) viewFrom(value string) State {
	if s.Config.Projection == nil || s.Config.Camera == nil {
		return s
	}
	var n [3]float64
	parts := strings.Split(value, ",")
	if len(parts) != len(n) {
		return s
	}
	for i, part := range parts {
		f, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsNaN(f) {
			return s
		}
		n[i] = f
	}
	lon, lat, zoom := n[0], n[1], n[2]
	if math.Abs(lon) > 180 || math.Abs(lat) > 90 || zoom < lowestZoom || zoom > 30 {
		return s
	}
	// Before the frame has a size the view waits for one: see refit.
	var v viewport.Viewport
	sized := s.movable()
	if sized {
		v = s.Config.Camera(s)
	}
	v = v.AtZoom(s.Config.Projection, orb.Point{lon, lat}, zoom)
	if sized {
		v = s.constrain(v)
	}
	if sound(v) {
		s.Map, s.OwnMap = v, true
	}
	return s
}

func (s State) brushFrom(value string) State {
	from, to, _ := strings.Cut(value, "/")
	a, _, ok1 := parseISO(from)
	b, _, ok2 := parseISO(to)
	if !ok1 || !ok2 {
		return s
	}
	return s.markBrush(s.Config.Pace.Playing(a), s.Config.Pace.Playing(b)).settleBrush()
}

func (s State) hideFrom(value string) State {
	hidden := uint32(0)
	for name := range strings.SplitSeq(value, ",") {
		name = unescape(name)
		for i, lane := range s.Config.Lanes {
			if name == lane && name != "" && i < 32 {
				hidden |= 1 << i
			}
		}
	}
	return s.setHidden(hidden)
}

func listFrom(value string) []string {
	var ids []string
	for id := range strings.SplitSeq(value, ",") {
		ids = append(ids, unescape(id))
	}
	return ids
}

// isTag reports whether a text has the form of a language tag.
func isTag(s string) bool {
	if len(s) < 2 || len(s) > 35 {
		return false
	}
	for _, c := range []byte(s) {
		if c != '-' && !('a' <= c|0x20 && c|0x20 <= 'z') && !('0' <= c && c <= '9') {
			return false
		}
	}
	return true
}
