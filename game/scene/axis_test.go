package scene_test

import (
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/scene"
)

// axisOf are the words of the axis from its beginning on.
func axisOf(s *scene.Scene, spec scene.Spec) []string {
	var l draw.List
	sheet := sheetAt(s, spec, 0)
	sheet.Frame(moment(0), &l)
	var row []written
	for _, w := range lines(&l, "", nil) {
		if w.group == "timeline" && w.at.Y > sheet.LaneY(len(s.Lanes)-1)+8 {
			row = append(row, w)
		}
	}
	slices.SortFunc(row, func(a, b written) int {
		if a.at.X < b.at.X {
			return -1
		}
		return 1
	})
	var words []string
	for _, w := range row {
		words = append(words, w.run.Text)
	}
	return words
}

// A story that begins with a round year has the name of that year under it, in
// frames of every width; the years before the era are round as readers count
// them; and a calendar that has no such years does not count them.
func TestAxisOfYears(t *testing.T) {
	for _, c := range []struct {
		dates       []string
		first, next string
	}{
		{[]string{"1900", "1950", "2000"}, "1900", ""},
		{[]string{"1950-01-01", "1999"}, "1950", ""},
		{[]string{"2000-01", "2024"}, "2000", ""},
		{[]string{"2000", "2001"}, "2000", "2001"},
		{[]string{"Y12000", "Y25000"}, "12,000", ""},
		{[]string{"-0499", "-0043-03-15", "0014"}, "500 BCE", ""},
		{[]string{"-0009", "0009"}, "10 BCE", ""},
		{[]string{"-0999", "0999"}, "1000 BCE", ""},
	} {
		s := calls(t, "", c.dates...)
		for _, width := range []float64{1280, 330} {
			got := axisOf(s, scene.Spec{Width: width, Height: 520, DeviceScale: 1, Lang: "en"})
			if len(got) < 2 || got[0] != c.first || c.next != "" && got[1] != c.next {
				t.Errorf("%v, %v wide: the axis says %q, want %s first", c.dates, width, got, c.first)
			}
		}
	}
	s := calls(t, "", "-2999", "2000")
	want := []string{"3000 BCE", "2000 BCE", "1000 BCE", "1", "500", "1000", "1500", "2000"}
	spec := scene.Spec{Width: 480, Height: 520, DeviceScale: 1, Lang: "en"}
	for _, system := range []calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic} {
		spec.Style = locale.All()[0].Style()
		spec.Style.Calendar = system
		if got := axisOf(s, spec); !slices.Equal(got, want) {
			t.Errorf("in the calendar %v the axis says %q, want %q", system, got, want)
		}
	}
}

// Events of one minute have an axis without the seconds that nobody gave, and
// are named by the minute.
func TestMinutesHaveNoSeconds(t *testing.T) {
	s := calls(t, "", "2025-05-08T10:00", "2025-05-08T10:00", "2025-05-08T10:00", "2025-05-08T10:00", "2025-05-08T10:00")
	if got := axisOf(s, wide); !slices.Equal(got, []string{"8 May", "10:01"}) {
		t.Errorf("the axis says %q", got)
	}
	for _, stop := range s.Stops {
		v := moment(stop.U)
		if got := flagOf(sheetAt(s, wide, stop.U), v); got != "8 May 2025, 10:00 (UTC)" {
			t.Errorf("the pin says %q", got)
		}
	}
}
