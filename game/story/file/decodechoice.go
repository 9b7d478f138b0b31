package file

// choiceFields are the fields of a story that set what a reader may choose, by
// the names that locale.Choice has for them.
var choiceFields = []struct{ field, choice string }{
	{"calendar", "calendar"}, {"secondCalendar", "second"}, {"digits", "digits"},
	{"clock", "clock"}, {"labels", "labels"}, {"time", "time"},
}

// decodeChoice reads how the story asks to be shown.
func (d *decoder) decodeChoice(o object) {
	for _, f := range choiceFields {
		d.story.Choice.Set(f.choice, o.enum(f.field))
	}
	d.story.UrduFace = o.enum("urduFace")
}
