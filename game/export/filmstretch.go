package export

import (
	"fmt"
	"strings"
	"time"

	"github.com/hamsaya/hamsaya/game/scene"
)

// An event that begins a stretch is seen to arrive, and one that ends it stays
// long enough to be read; seconds of the play.
const (
	arrival = 1.2
	rest    = 2.0
)

// FindStretch finds which part of the play a film shows, in playing time. From
// and to are dates, ids of events or chapters, times of the play as "12.5s",
// or empty for its ends: from the begin of the one to the end of the other.
func FindStretch(sc *scene.Scene, from, to string) (begin, end float64, err error) {
	end = sc.Pace.Length()
	if from != "" {
		if begin, _, err = partOf(sc, from); err != nil {
			return 0, 0, err
		}
	}
	if to != "" {
		if _, end, err = partOf(sc, to); err != nil {
			return 0, 0, err
		}
	}
	if begin >= end {
		return 0, 0, fmt.Errorf("from %s to %s: a film runs forwards; %s comes after %s", from, to, from, to)
	}
	return begin, end, nil
}

// partOf is the part of the play that something takes.
func partOf(sc *scene.Scene, name string) (begin, end float64, err error) {
	name = strings.TrimSpace(name)
	length := sc.Pace.Length()
	clamp := func(u float64) float64 { return min(max(u, 0), length) }
	for _, stop := range sc.Stops {
		if id := sc.Story.Events[stop.Event].ID; id == name && id != "" {
			return clamp(stop.U - arrival), clamp(stop.U + rest), nil
		}
	}
	if i, err := scene.FindChapter(sc, name); err == nil {
		u := sc.Chapters[i].U
		return clamp(u.Start), clamp(u.End), nil
	}
	switch name {
	case "start":
		return 0, 0, nil
	case "end":
		return length, length, nil
	}
	if d, err := time.ParseDuration(name); err == nil {
		if u := d.Seconds(); u >= 0 && u <= length {
			return u, u, nil
		}
		return 0, 0, fmt.Errorf("time %s: the play is %.1fs long", name, length)
	}
	span, _, err := scene.FindDate(sc, name)
	if err != nil {
		return 0, 0, err
	}
	return sc.Pace.Playing(span.Start), sc.Pace.Playing(span.End), nil
}
