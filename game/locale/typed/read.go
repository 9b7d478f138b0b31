package typed

import "github.com/hamsaya/hamsaya/game/calendar"

// A Problem is what is wrong with a date that was typed.
type Problem uint8

// The problems.
const (
	Fine       Problem = iota
	Unreadable         // not a date
	NoSuchDay          // a day that its month has not, or a month that its year has not
	Outside            // a date that the story does not reach
)

// Reach is what a story tells of, and the calendar that its reader has. Days
// are counted from 1970-01-01, both included.
type Reach struct {
	First, Last int
	Calendar    calendar.System
}

// A Date is what was read: a day, or a month or a year.
type Date struct {
	Calendar     calendar.System
	First, Last  int // days, both included
	Hour, Minute int // if HasClock
	HasClock     bool
	HasYear      bool // the year was written
	Guessed      bool // day and month could be the other way around
}

// Read reads a date as a reader may write it: 2025-11-17, 17 November,
// Nov 17 2025, 17.11.2025, 17/11, 2025-11, ۲۶ آبان ۱۴۰۴, ۲۶ آبان ماه,
// د لړم ۲۶مه, each with or without a time of day as 14:30.
//
// The calendar is that of the month's name, or of the era if one is written,
// else the one whose year of that number the story reaches, the reader's first;
// without a year it is the reader's. Two numbers are day and month, unless the
// second cannot be a month. A year that is missing is that of the story. A date
// that is fine but outside of the story comes with its problem.
func Read(text string, reach Reach) (Date, Problem) {
	if reach.Calendar == calendar.None {
		reach.Calendar = calendar.Gregorian
	}
	w, ok := takeApart(text)
	if !ok || !w.place() {
		return Date{}, Unreadable
	}
	if w.hour > 23 || w.minute > 59 || w.hasClock && w.day == absent {
		return Date{}, Unreadable
	}
	if len(w.candidates(reach)) == 0 { // a month of one calendar, the era of another
		return Date{}, Unreadable
	}
	if w.year != absent {
		return w.inYear(reach)
	}
	return w.inStory(reach)
}

// reads is a date by one of the calendars; false if it has no such day.
func (w *written) reads(system calendar.System, year, month int) (Date, bool) {
	d := Date{Calendar: system, Hour: w.hour, Minute: w.minute, HasClock: w.hasClock, HasYear: w.year != absent, Guessed: w.guessed}
	var ok, ok2 bool
	switch {
	case w.wholeYear:
		d.First, ok = system.MonthStart(year, 1)
		d.Last, ok2 = system.MonthStart(year, 13)
		d.Last--
	case w.day == absent:
		d.First, ok2 = system.MonthStart(year, month)
		d.Last = d.First + system.MonthDays(year, month) - 1
		ok = d.Last >= d.First
	default:
		d.First, ok = system.Day(calendar.Date{Year: year, Month: month, Day: w.day})
		d.Last, ok2 = d.First, ok
	}
	return d, ok && ok2
}

// inYear reads a date whose year is written. The year decides the calendar
// before the day is looked at, so that a day that there is not is none rather
// than another calendar's.
func (w *written) inYear(reach Reach) (Date, Problem) {
	system, month := calendar.None, 0
	nearest := -1
	for _, c := range w.candidates(reach) {
		first, ok := c.Calendar.MonthStart(w.year, 1)
		next, ok2 := c.Calendar.MonthStart(w.year, 13)
		if !ok || !ok2 {
			continue
		}
		away := max(0, first-reach.Last, reach.First-next+1)
		if nearest < 0 || away < nearest {
			nearest, system, month = away, c.Calendar, c.Month
		}
	}
	d, ok := w.reads(system, w.year, month)
	switch {
	case !ok:
		return Date{}, NoSuchDay
	case !reach.meets(d):
		return d, Outside
	}
	return d, Fine
}

// inStory reads a date without a year: the first such day of the story, else,
// beside the problem, that of the year in which it begins.
func (w *written) inStory(reach Reach) (Date, Problem) {
	problem := NoSuchDay
	var outside Date
	for _, c := range w.candidates(reach) {
		from, ok := c.Calendar.Date(reach.First)
		to, ok2 := c.Calendar.Date(reach.Last)
		if !ok || !ok2 {
			continue
		}
		missing := false
		// A leap day may have to wait eight years.
		for year := from.Year; year <= from.Year+8; year++ {
			d, ok := w.reads(c.Calendar, year, c.Month)
			if !ok {
				month := *w
				month.day = absent
				all, is := month.reads(c.Calendar, year, c.Month)
				missing = missing || is && reach.meets(all)
				continue
			}
			if year <= to.Year && reach.meets(d) {
				return d, Fine
			}
			if problem == NoSuchDay && !missing {
				outside, problem = d, Outside
			}
		}
	}
	return outside, problem
}

func (r Reach) meets(d Date) bool { return d.Last >= r.First && d.First <= r.Last }
