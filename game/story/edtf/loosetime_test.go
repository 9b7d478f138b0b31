//go:build !js

// The browser's program doesn't read what authors should write otherwise.

package edtf_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/story/edtf"
)

// A time as other programs and people write it is no date, and the message says
// how it is written here.
func TestOtherTimeFormatsSuggestOurs(t *testing.T) {
	const (
		fraction = "a time has whole seconds: write "
		twelve   = "times run from 00:00 to 23:59, without am and pm: write "
		digits   = "a time has two digits each for hours, minutes and seconds: write "
	)
	zone := func(name, hint string) string {
		return "named zones such as `" + name + "` are not read; a time has its offset alone: write " + hint
	}
	for written, want := range map[string]string{
		"2025-10-09T21:50:07.123Z":            fraction + "2025-10-09T21:50:07Z",
		"2025-10-09T21:50:07.25+04:30":        fraction + "2025-10-09T21:50:07+04:30",
		"2025-10-09 21:50:07,5":               fraction + "2025-10-09T21:50:07",
		"2025-10-09T9:50 pm":                  twelve + "2025-10-09T21:50",
		"2025-10-09T09:50PM":                  twelve + "2025-10-09T21:50",
		"2025-10-09 9:50:07 p.m.":             twelve + "2025-10-09T21:50:07",
		"2025-10-09, 9 pm":                    twelve + "2025-10-09T21:00",
		"2025-10-09 12:05 am":                 twelve + "2025-10-09T00:05",
		"2025-10-09 12:05 pm":                 twelve + "2025-10-09T12:05",
		"2025-10-09 9:50 ب.ظ":                 twelve + "2025-10-09T21:50",
		"2025-10-09T9:50 pm +04:30~":          twelve + "2025-10-09T21:50+04:30~",
		"2025-10-09T21:50 Asia/Kabul":         zone("Asia/Kabul", "2025-10-09T21:50+04:30"),
		"2025-10-09T21:50[Asia/Kabul]":        zone("Asia/Kabul", "2025-10-09T21:50+04:30"),
		"2025-10-09T21:50+04:30[Asia/Kabul]":  zone("Asia/Kabul", "2025-10-09T21:50+04:30"),
		"2025-07-09T21:50+02:00[Europe/Rome]": zone("Europe/Rome", "2025-07-09T21:50+02:00"),
		"2025-10-09 9:50 pm CEST":             zone("CEST", "2025-10-09T21:50+02:00"),
		"2025-10-09T21:50 PKT":                zone("PKT", "2025-10-09T21:50+05:00"),
		"2025-07-09T21:50 Europe/Rome": "named zones such as `Europe/Rome` are not read, since what they mean changes with the season and with laws; " +
			"write the offset that its clock had then, as 2025-07-09T21:50+01:00",
		"2021-07-09T21:50 Asia/Tehran": "named zones such as `Asia/Tehran` are not read, since what they mean changes with the season and with laws; " +
			"write the offset that its clock had then, as 2021-07-09T21:50+01:00",
		"2025-10-09T21:50 IST": "named zones such as `IST` are not read, since what they mean changes with the season and with laws; " +
			"write the offset that its clock had then, as 2025-10-09T21:50+01:00",
		"2025-10-09T21:50 UTC":                                    digits + "2025-10-09T21:50Z",
		"2025-10-09T9:50":                                         digits + "2025-10-09T09:50",
		"2025-10-09t21:50":                                        "",
		"2025-10-09T21:50+0430":                                   "the time's offset is not one: write 2025-10-09T21:50+04:30",
		"2025-10-09T21:50 GMT+4:30":                               "the time's offset is not one: write 2025-10-09T21:50+04:30",
		"2025-10-09 21:50":                                        "between the day and the time stands a T: write 2025-10-09T21:50",
		"2025-10-09T9:50 pm/2025-10-09T11:00 pm":                  twelve + "2025-10-09T21:50/2025-10-09T23:00",
		"2025-10-09T21:50/2025-10-09T11:00 pm":                    twelve + "2025-10-09T21:50/2025-10-09T23:00",
		"2025-10-09T21:50 Asia/Kabul/2025-10-10T03:00 Asia/Kabul": zone("Asia/Kabul", "2025-10-09T21:50+04:30/2025-10-10T03:00+04:30"),
		"2025-10-09T21:50:07.5Z/..":                               fraction + "2025-10-09T21:50:07Z/..",
	} {
		w, err := edtf.Parse(written, edtf.UTC)
		if err == nil {
			t.Errorf("%q is read as %+v", written, w)
		} else if err.Error() != want && want != "" {
			t.Errorf("%q: %q, want %q", written, err, want)
		}
	}
	// What cannot be understood keeps its message, and what is no such hour has no
	// time suggested.
	for _, written := range []string{"2025-10-09T13:50 pm", "2025-10-09T0:50 am", "2025-10-09T21:50 hours", "2025-10-09T21:50:07.", "2025-10-09T:50", "2025-10-09T21:50[", "2025-10-09T21:50[]"} {
		if _, err := edtf.Parse(written, edtf.UTC); err == nil {
			t.Errorf("%q is read", written)
		}
	}
}
