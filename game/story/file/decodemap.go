package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"math"
	"slices"
)

func (d *decoder) decodeMap(o object) {
	m := &d.story.Map
	m.Projection = "conic"
	n := o.get("map")
	if n == nil {
		return
	}
	o, ok := d.object(n, mapShape)
	if !ok {
		return
	}
	focus := o.list("focus")
	for i := range focus {
		if s, n := d.words(&focus[i], "country"); n != nil {
			if c := d.country(s, n); c != "" {
				m.Focus = append(m.Focus, c)
			}
		}
	}
	m.Bound = d.bounds(o)
	m.Fit = d.once(o.list("fit"), d.placeNamed)
	if p := o.enum("projection"); p != "" {
		m.Projection = p
	}
	seen := make(map[[2]string]int)
	m.Borders = listOf(d, o.list("borders"), borderShape, story.BorderStatus{}, func(o object, _ int) story.BorderStatus {
		b := story.BorderStatus{Status: o.enum("status"), Note: o.text("note")}
		if n := o.get("between"); n != nil {
			if b.Between, ok = d.between(n); !ok {
				return b
			}
			if line, twice := seen[b.Between]; twice {
				d.error(n, codeBorder, say("bad-border.twice", "line", line), "")
			}
			seen[b.Between] = d.src.lineOf(int(n.at))
		}
		return b
	})
}

// bounds reads [west, south, east, north].
func (d *decoder) bounds(o object) (b [4]float64) {
	n := o.get("bounds")
	if n == nil {
		return b
	}
	if !d.ofLength(n, 4, say("wrong-type.bounds", "example", phrase.AsIs("[44, 23, 78, 40]"))) {
		return b
	}
	for i := range n.items {
		v, ok := d.number(&n.items[i], "bounds")
		if !ok {
			return [4]float64{}
		}
		b[i] = v
	}
	west, south, east, north := b[0], b[1], b[2], b[3]
	var wrong phrase.Message
	const order = phrase.AsIs("[west, south, east, north]")
	switch {
	case east > 180 && east <= 540 && math.Abs(west) <= 180, west < -180 && west >= -540 && math.Abs(east) <= 180,
		west > east && math.Abs(west) <= 180 && math.Abs(east) <= 180 && west > 0 && east < 0:
		d.error(n, codeDateline, say("dateline-bounds"), "")
		return [4]float64{}
	case max(math.Abs(west), math.Abs(east)) > 180 || max(math.Abs(south), math.Abs(north)) > 90:
		wrong = say("bad-bounds.off", "order", order)
	case west > east:
		wrong = say("bad-bounds.west", "order", order)
	case south > north:
		wrong = say("bad-bounds.south", "order", order)
	case east-west < 0.01 || north-south < 0.01:
		wrong = say("bad-bounds.empty", "order", order)
	}
	if !wrong.Empty() {
		d.error(n, codeBounds, wrong, "")
		return [4]float64{}
	}
	return b
}

func (d *decoder) decodeChapters(o object) {
	items := o.list("chapters")
	var ids index
	var last *story.Chapter
	for i := range items {
		c := story.Chapter{}
		if o, ok := d.object(&items[i], chapterShape); ok {
			c.ID = o.id(&ids, i)
			c.Title = o.title("title")
			c.Text = o.text("text")
			c.Span = o.date("span")
			c.Camera = d.camera(o)
			c.Events = d.once(o.list("events"), d.eventNamed)
			c.Key = d.once(o.list("key"), d.eventNamed)
			d.chapterSpan(o.get("span"), &c, last)
		}
		d.story.Chapters = append(d.story.Chapters, c)
		if c.Span.Known {
			last = &d.story.Chapters[i]
		}
	}
}

// chapterSpan holds a chapter against the one before and against the events.
func (d *decoder) chapterSpan(n *node, c, last *story.Chapter) {
	if n == nil || n.kind != '"' {
		return
	}
	if n.text == "" || n.text == "unknown" {
		d.error(n, codeDate, say("bad-date.span", "example", phrase.AsIs("2025-10-09/2025-10-17")), "")
		return
	}
	if !c.Span.Known {
		return
	}
	if last != nil && c.Span.Start < last.Span.Start {
		d.error(n, codeChapterOrder, say("chapter-order", "span", dated(last.Span)), "")
	} else if last != nil && (c.Span.Start < last.Span.End || last.Span.OpenEnd) {
		d.warn(n, codeChapterOverlap, say("chapter-overlap", "span", dated(last.Span)), "")
	}
	if len(c.Events) > 0 {
		return
	}
	from := c.Span.Start
	if c.Span.OpenStart || c.Span.UnknownStart {
		from = math.Inf(-1)
	}
	if first, any := d.firstFrom(from); !any || first >= c.Span.End && !c.Span.OpenEnd && !c.Span.UnknownEnd {
		d.warn(n, codeEmptyChapter, say("empty-chapter"), "")
	}
}

// firstFrom is when the first event begins that begins at t or later.
func (d *decoder) firstFrom(t float64) (start float64, any bool) {
	if d.starts == nil {
		d.starts = make([]float64, 0, len(d.story.Events))
		for i := range d.story.Events {
			if w := &d.story.Events[i].When; w.Known {
				d.starts = append(d.starts, w.Start)
			}
		}
		slices.Sort(d.starts)
	}
	i, _ := slices.BinarySearch(d.starts, t)
	if i == len(d.starts) {
		return 0, false
	}
	return d.starts[i], true
}

func (d *decoder) camera(o object) (c story.Camera) {
	n := o.get("camera")
	if n == nil {
		return c
	}
	if o, ok := d.object(n, cameraShape); ok {
		c.Bound = d.bounds(o)
		c.Fit = d.once(o.list("fit"), d.placeNamed)
		if o.get("bounds") == nil && o.get("fit") == nil {
			d.error(n, codeMissing, say("missing-field.camera"), "")
		}
	}
	return c
}
