package locale

import "embed"

//go:embed words
var wordFiles embed.FS

// words are what CLDR has no pattern for.
var words = MustCatalog(wordFiles, "words")

// FieldName is what a field of a Choice is called, or "lang", the language.
func (s Style) FieldName(field string) string { return words.SayIn(s, "custom."+field) }

// ValueName is what a value of a field is called.
func (s Style) ValueName(field, value string) string {
	if field == "second" && value != "none" {
		field = "calendar"
	}
	return words.SayIn(s, "custom."+field+"."+value)
}

// Usual is the value that a field has without being chosen.
func (s Style) Usual(field, value string) string {
	return words.SayIn(s, "custom.usual", "value", s.ValueName(field, value))
}

// Zoned is a time of day with the name of its clock, so many seconds east of
// UTC.
func (s Style) Zoned(time string, offset int) string {
	return words.SayIn(s, "time.zoned", "time", time, "zone", s.ZoneName(offset))
}
