package timeline

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/calendar"
)

// show writes a tick the way a label might.
func show(k Tick) string {
	y, mo, d, h, mi, s := Civil(k.T)
	text := ""
	switch k.Unit {
	case Second:
		text = fmt.Sprintf(":%02d", int(s))
	case Minute, Hour:
		text = fmt.Sprintf("%02d:%02d", h, mi)
	case Day:
		text = fmt.Sprint(d)
	case Month:
		text = fmt.Sprintf("m%d", mo)
	default:
		text = fmt.Sprint(y)
	}
	if k.Major {
		text += "!"
	}
	return text
}

func TestTicks(t *testing.T) {
	at := func(y, mo, d, h int) float64 { return FromCivil(y, mo, d, h, 0, 0) }
	for _, c := range []struct {
		name       string
		span       Span
		width, gap float64
		want       []string
	}{
		{"half an hour", Span{at(2025, 10, 9, 21), at(2025, 10, 9, 21) + 1800}, 600, 80, []string{"21:00!", "21:05", "21:10", "21:15", "21:20", "21:25", "21:30"}},
		{"two minutes", Span{at(2025, 10, 9, 21) + 50, at(2025, 10, 9, 21) + 110}, 400, 60, []string{"21:01!", ":15", ":30", ":45"}},
		{"over midnight", Span{at(2025, 10, 31, 14), at(2025, 11, 1, 8)}, 700, 100, []string{"15:00", "18:00", "21:00", "m11!", "03:00", "06:00"}},
		{"two days", Span{at(2025, 10, 9, 3), at(2025, 10, 11, 3)}, 400, 50, []string{"06:00", "12:00", "18:00", "10!", "06:00", "12:00", "18:00", "11!"}},
		{"ten days", Span{at(2025, 10, 27, 0), at(2025, 11, 4, 0)}, 900, 90, []string{"27", "28", "29", "30", "31", "m11!", "2", "3", "4"}},
		{"an autumn", Span{at(2025, 10, 9, 0), at(2025, 12, 1, 0)}, 800, 50, []string{"10", "15", "20", "25", "m11!", "5", "10", "15", "20", "25", "m12!"}},
		{"an autumn on a phone", Span{at(2025, 10, 9, 0), at(2025, 12, 1, 0)}, 300, 70, []string{"15", "m11!", "15", "m12!"}},
		{"a winter", Span{at(2025, 10, 9, 0), at(2026, 3, 1, 0)}, 700, 80, []string{"m11", "m12", "2026!", "m2", "m3"}},
		{"two years", Span{at(2024, 2, 1, 0), at(2026, 2, 1, 0)}, 700, 80, []string{"m4", "m7", "m10", "2025!", "m4", "m7", "m10", "2026!"}},
		{"a leap February", Span{at(2024, 2, 24, 0), at(2024, 3, 4, 0)}, 300, 60, []string{"25", "27", "m3!", "3"}},
		{"a life", Span{at(1979, 2, 1, 0), at(2025, 1, 1, 0)}, 700, 60, []string{"1980!", "1985", "1990!", "1995", "2000!", "2005", "2010!", "2015", "2020!", "2025"}},
		{"before year 0", Span{at(-12, 6, 1, 0), at(13, 1, 1, 0)}, 400, 70, []string{"-9!", "-4", "5", "10!"}},
		{"all of history", Span{at(-3000, 1, 1, 0), at(2025, 1, 1, 0)}, 600, 90, []string{"-2999", "-1999", "-999", "1", "1000", "2000"}},
		{"no length", Span{5, 5}, 600, 90, nil},
		{"backwards", Span{5, 3}, 600, 90, nil},
		{"no width", Span{0, 1e6}, 0, 90, nil},
		{"endless", Span{0, math.Inf(1)}, 600, 90, nil},
		{"not a number", Span{math.NaN(), 1}, 600, 90, nil},
		{"beyond the calendar", Span{0, 1e15}, 600, 90, nil},
	} {
		var got []string
		for _, k := range AppendTicks(nil, c.span, c.width, c.gap, calendar.Gregorian) {
			got = append(got, show(k))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTicksKeepTheirDistance(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for i := range 4500 {
		cal := [...]calendar.System{calendar.Gregorian, calendar.Persian, calendar.Islamic}[i%3]
		length := math.Exp(r.Float64() * 28) // to 46,000 years
		start := (r.Float64() - 0.5) * 2e11
		if cal == calendar.Islamic { // within its tables, 1882 to 2174
			length, start = math.Exp(r.Float64()*21.5), (r.Float64()-0.5)*4e9
		}
		span := Span{start, start + length}
		width, gap := 100+2000*r.Float64(), 10+100*r.Float64()
		ticks := AppendTicks(nil, span, width, gap, cal)
		if !Reaches(cal, span) {
			t.Fatalf("calendar %v does not reach %v", cal, span)
		}
		if len(ticks) == 0 && gap < width/8 && length > 8 {
			t.Fatalf("calendar %v has no tick in %v, %v dp wide, %v apart", cal, span, width, gap)
		}
		if len(ticks) > int(width/gap)+1 {
			t.Fatalf("%d ticks on %v dp, %v apart", len(ticks), width, gap)
		}
		for i, k := range ticks {
			if k.T < span.Start || k.T > span.End {
				t.Fatalf("tick %v outside of %v", k, span)
			}
			if i > 0 && (k.T-ticks[i-1].T)/length*width < gap-1e-6 {
				t.Fatalf("ticks %v and %v of %v are closer than %v on %v dp", show(ticks[i-1]), show(k), span, gap, width)
			}
			if k.Unit > Second {
				if _, _, _, _, _, s := Civil(k.T); s != 0 {
					t.Fatalf("tick %v is not on its boundary", k)
				}
			}
		}
	}
}

// Months and years begin where the reader's calendar has them begin. The
// days are those of ICU, as package calendar is tested to be.
func TestTicksOfOtherCalendars(t *testing.T) {
	autumn := Span{FromCivil(2025, 10, 9, 0, 0, 0), FromCivil(2025, 12, 1, 0, 0, 0)}
	years := Span{FromCivil(2021, 1, 1, 0, 0, 0), FromCivil(2026, 1, 1, 0, 0, 0)}
	for _, c := range []struct {
		name  string
		cal   calendar.System
		span  Span
		width float64
		want  []string // the date in the calendar, and the Gregorian day of the major ones
	}{
		{"Mehr to Azar", calendar.Persian, autumn, 500, []string{"1404-07-20", "1404-08-01=2025-10-23!", "1404-08-10", "1404-08-20", "1404-09-01=2025-11-22!", "1404-09-10"}},
		{"Rabi to Jumada", calendar.Islamic, autumn, 500, []string{"1447-04-20", "1447-05-01=2025-10-23!", "1447-05-10", "1447-05-20", "1447-06-01=2025-11-22!", "1447-06-10"}},
		{"Nowruz", calendar.Persian, years, 400, []string{"1400-01-01=2021-03-21!", "1401-01-01", "1402-01-01", "1403-01-01", "1404-01-01"}},
		{"lunar years", calendar.Islamic, years, 400, []string{"1443-01-01", "1444-01-01", "1445-01-01", "1446-01-01", "1447-01-01"}},
		{"outside of the tables", calendar.Islamic, Span{FromCivil(1500, 1, 1, 0, 0, 0), FromCivil(1900, 1, 1, 0, 0, 0)}, 400, nil},
	} {
		var got []string
		for _, k := range AppendTicks(nil, c.span, c.width, 60, c.cal) {
			d, _ := c.cal.Date(DayOf(k.T))
			text := fmt.Sprintf("%d-%02d-%02d", d.Year, d.Month, d.Day)
			if k.Major {
				y, mo, day, _, _, _ := Civil(k.T)
				text += fmt.Sprintf("=%d-%02d-%02d!", y, mo, day)
			}
			got = append(got, text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
