package edtf_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

func when(t *testing.T, text string) edtf.Date {
	t.Helper()
	w, err := edtf.Parse(text, kabulZone)
	if err != nil {
		t.Fatal(text, err)
	}
	return w
}

// bare takes the marks out that only steer the direction of writing.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)
}

// goldenDates are of every sort that EDTF has.
var goldenDates = []string{
	"2025-11-17", "2025-11-17~", "2025-11-24?", "2025-10-25/2025-10-30", "2025-10-12/..", "2025-10-12/", "../2025-10-12", "/2025-10-12",
	"2025-11", "2025-11~", "2025-10/2025-12", "2025", "2025~", "201X", "2025-22", "2025-24", "2025-1X", "2025-11-2X",
	"2025-10-09T21:50", "2025-10-09T21:50:10+03:30", "2025-10-09T21:50/2025-10-09T23:10", "2025-10-09T21:50/2025-10-10T03:00",
	"-0043-03-15", "",
}

// testdata/dates.txt has all of them in every language and calendar.
func TestDatesInLanguages(t *testing.T) {
	var b strings.Builder
	for _, l := range locale.All() {
		s := l.Style()
		for _, s.Calendar = range []calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic} {
			fmt.Fprintf(&b, "\n%s %s\n", l.Tag, s.Calendar)
			for _, text := range goldenDates {
				fmt.Fprintf(&b, "%-34q %s\n", text, bare(when(t, text).Format(s)))
			}
		}
	}
	if *update {
		if err := os.WriteFile("testdata/dates.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(string(storytest.Read(t, fixtures, "testdata/dates.txt")), b.String()); diff != "" {
		t.Error(diff)
	}
}

// A date is as vague in each calendar as it is written, and never a day that
// nobody named.
func TestVagueDatesStayVague(t *testing.T) {
	fa := storytest.Style(t, "fa-IR")
	for text, want := range map[string]string{
		"2025-11-17~": "حدود ۲۶ آبان ۱۴۰۴",
		"2025-11":     "آبان تا آذر ۱۴۰۴",
		"2025-11~":    "حدود آبان تا آذر ۱۴۰۴",
		"2025":        "۱۴۰۳ تا ۱۴۰۴",
		"2025-23":     "پاییز ۱۴۰۴",
		"2025-11-2X":  "در بازه ۲۹ آبان تا ۸ آذر ۱۴۰۴",
	} {
		if got := bare(when(t, text).Format(fa)); got != want {
			t.Errorf("%s reads %q, want %q", text, got, want)
		}
	}
	// A month that lies whole within the tables names no day in any calendar:
	// its only number is the year.
	for _, l := range locale.All() {
		s := l.Style()
		for _, s.Calendar = range []calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic} {
			for month := 1; month <= 12; month++ {
				got := bare(when(t, fmt.Sprintf("2025-%02d", month)).Format(s))
				for number := range strings.FieldsFuncSeq(got, func(r rune) bool { return !unicode.IsDigit(r) }) {
					if len([]rune(number)) != 4 {
						t.Errorf("month %d reads %q in %s, %s", month, got, l.Tag, s.Calendar)
					}
				}
			}
		}
	}
}

// What a calendar cannot name is Gregorian, all of it.
func TestDatesBeyondACalendar(t *testing.T) {
	s := storytest.Style(t, "en")
	for text, system := range map[string]calendar.System{
		"0500-03-01": calendar.Persian, "0500/2025": calendar.Persian, "1200-01-01": calendar.Islamic, "2025-01-01/2400-01-01": calendar.Islamic,
	} {
		want := when(t, text).Format(s)
		s := s
		s.Calendar = system
		if got := when(t, text).Format(s); got != want {
			t.Errorf("%s reads %q in %s, want %q", text, got, system, want)
		}
	}
}

// A time of day is never without the name of its clock.
func TestTimesNameTheirClock(t *testing.T) {
	en := storytest.Style(t, "en")
	const tehran, karachi = 3*3600 + 1800, 5 * 3600
	for _, tt := range []struct {
		text   string
		offset int
		want   string
	}{
		{"2025-10-09T21:50+04:30", tehran, "9 October 2025, 20:50 (UTC+03:30)"},
		{"2025-10-09T21:50", tehran, "9 October 2025, 20:50 (UTC+03:30)"}, // the story's clock is Kabul's
		{"2025-12-31T23:50", karachi, "1 January 2026, 00:20 (UTC+05:00)"},
		{"2025-10-09T21:50/2025-10-09T23:50", karachi, "9 October 2025, 22:20 – 10 October 2025, 00:20 (UTC+05:00)"},
		{"2025-10-09T21:50~/..", 0, "since about 9 October 2025, 17:20 (UTC)"},
		{"2025-10-09", karachi, "9 October 2025"},
	} {
		if got := when(t, tt.text).On(tt.offset).Format(en); got != tt.want {
			t.Errorf("%s on %d reads %q, want %q", tt.text, tt.offset, got, tt.want)
		}
	}
	if got := when(t, "2025-10-09T21:50").FormatTime(en); got != "21:50 (UTC+04:30)" {
		t.Errorf("its time alone is %q", got)
	}
	if got := when(t, "2025-10-09").FormatTime(en); got != "" {
		t.Errorf("a day has the time %q", got)
	}
}

func TestSecondCalendar(t *testing.T) {
	s := storytest.Style(t, "fa-IR")
	if got := when(t, "2025-11-17~").FormatSecond(s); got != "" {
		t.Errorf("without a second calendar it reads %q", got)
	}
	s.Second = calendar.Gregorian
	if got := bare(when(t, "2025-11-17~").FormatSecond(s)); got != "حدود ۱۷ نوامبر ۲۰۲۵" {
		t.Errorf("it reads %q", got)
	}
}

// A Pashto date may begin with a particle of its own, and takes none before it.
func TestPashtoParticlesStandOnce(t *testing.T) {
	for _, text := range []string{"2025-10-12/..", "2025-10-12/", "../2025-10-12", "/2025-10-12", "2025-10-12~", "2025-10-12?", "2025-11-2X", "2025-10-12/2025-10-19"} {
		got := bare(when(t, text).Format(storytest.Style(t, "ps-AF")))
		for _, two := range []string{"د د ", "له د ", "تر د ", "په د ", "پر د "} {
			if strings.Contains(" "+got, " "+two) {
				t.Errorf("%s reads %q", text, got)
			}
		}
	}
}
