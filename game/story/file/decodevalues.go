package file

import "github.com/hamsaya/hamsaya/game/story"

// maxAmount is beyond any sum of money in any currency.
const maxAmount = 1e21

func (d *decoder) values(o object) []story.Value {
	return listOf(d, o.oneOrList("value"), valueShape, story.Value{From: -1, To: -1}, d.value)
}

func (d *decoder) value(o object, _ int) story.Value {
	v := story.Value{From: -1, To: -1}
	v.Label = o.text("label")
	v.Amount = o.number("amount", 0, maxAmount)
	unit, n := o.words("unit")
	if v.Unit = unit; unit == "" && n != nil {
		d.error(n, codeMissing, say("missing-field.unit"), "")
	}
	v.Period = o.text("period")
	v.Months = o.number("months", 0.01, 1200)
	v.Before = o.number("before", 0, maxAmount)
	v.BeforePeriod = o.text("beforePeriod")
	v.Trend = o.enum("trend")
	if n := o.get("from"); n != nil {
		v.From = d.placeNamed(n)
	}
	if n := o.get("to"); n != nil {
		v.To = d.placeNamed(n)
	}
	v.Via = d.placesNamed(o.list("via"))
	v.ViaNote = o.text("viaNote")
	v.Direction = story.Direction(o.enum("direction"))
	v.Note = o.text("note")
	return v
}

func (d *decoder) sources(o object) []story.Source {
	return listOf(d, o.list("sources"), sourceShape, story.Source{}, d.source)
}

func (d *decoder) source(o object, _ int) story.Source {
	var src story.Source
	publisher, n := o.words("publisher")
	if src.Publisher = publisher; publisher == "" && n != nil {
		d.error(n, codeMissing, say("missing-field.publisher"), "")
	}
	src.Remark = o.text("remark")
	src.Title, _ = o.words("title")
	src.URL = d.link(o)
	src.Date = o.date("date")
	return src
}
