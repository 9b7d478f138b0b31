package file

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// A shape is what an object of the format may hold, in the order in which
// `hamsaya fmt` writes it. The decoder, the formatter, schema.json and
// docs/story-format.md all follow these tables; tests hold them together.
type shape struct {
	noun   phrase.Message // what one is called: "an event"
	fields []field
}

type field struct {
	name     string
	required bool
	enum     []string
	of       *shape // of the objects in it, at any depth of lists
	most     int    // of a list: how many items; 0 is no limit
	letters  int    // of a text: how many characters in one language; 0 is no limit of its own
}

// How many characters a text may have in one language. Whoever reads a story
// is shown all of a title, and some pages of a text; a link is as long as
// servers are asked to understand (RFC 9110, 4.1).
const (
	maxTitle = 500
	maxText  = 20_000
	maxLink  = 8_000
)

// maxMarks is how many places one event may have on one side. All of them are
// drawn at one instant, and each may be tied to each.
const maxMarks = 100

func (s *shape) field(name string) *field {
	for i := range s.fields {
		if s.fields[i].name == name {
			return &s.fields[i]
		}
	}
	return nil
}

func (s *shape) names() []string {
	names := make([]string, len(s.fields))
	for i, f := range s.fields {
		names[i] = f.name
	}
	return names
}

var storyShape = &shape{say("noun.story"), []field{
	{name: "hamsaya", required: true},
	{name: "title", required: true, letters: maxTitle},
	{name: "lede", letters: maxText},
	{name: "notes", letters: maxText},
	{name: "asOf"},
	{name: "timeZone"},
	{name: "languages"},
	{name: "calendar", enum: locale.Values("calendar")},
	{name: "secondCalendar", enum: locale.Values("second")},
	{name: "digits", enum: locale.Values("digits")},
	{name: "clock", enum: locale.Values("clock")},
	{name: "labels", enum: locale.Values("labels")},
	{name: "time", enum: locale.Values("time")},
	{name: "urduFace", enum: []string{"naskh", "nastaliq"}},
	{name: "theme", enum: []string{"paper", "night"}},
	{name: "pace", enum: []string{"even", "eventful"}},
	{name: "length"},
	{name: "posterAt"},
	{name: "map", of: mapShape},
	{name: "cast", of: actorShape},
	{name: "places", of: placeShape},
	{name: "kinds", of: kindShape},
	{name: "chapters", of: chapterShape},
	{name: "events", required: true, of: eventShape},
}}

var mapShape = &shape{say("noun.map"), []field{
	{name: "focus"},
	{name: "bounds"},
	{name: "fit"},
	{name: "projection", enum: []string{"conic", "mercator", "equirectangular"}},
	{name: "borders", of: borderShape},
}}

var borderShape = &shape{say("noun.border"), []field{
	{name: "between", required: true},
	{name: "status", required: true, enum: []string{"international", "contested", "line-of-control"}},
	{name: "note", letters: maxText},
}}

var actorShape = &shape{say("noun.actor"), []field{
	{name: "id", required: true},
	{name: "name", required: true, letters: maxTitle},
	{name: "color"},
	{name: "country"},
}}

var placeShape = &shape{say("noun.place"), []field{
	{name: "id", required: true},
	{name: "name", required: true, letters: maxTitle},
	{name: "kind", enum: []string{"capital", "city", "port", "crossing", "point"}},
	{name: "country"},
	{name: "between"},
	{name: "at", required: true},
	{name: "rank"},
	{name: "timeZone"},
}}

var kindShape = &shape{say("noun.kind"), []field{
	{name: "id", required: true},
	{name: "name", required: true, letters: maxTitle},
	{name: "partialName", letters: maxTitle},
	{name: "family", required: true, enum: familyNames()},
	{name: "form", required: true, enum: formNames()},
	{name: "color"},
}}

// formNames are the forms as a story names them.
func familyNames() []string {
	var names []string
	for _, f := range story.Families {
		names = append(names, string(f))
	}
	return names
}

func formNames() []string {
	var names []string
	for _, f := range story.Forms() {
		names = append(names, string(f))
	}
	return names
}

var chapterShape = &shape{say("noun.chapter"), []field{
	{name: "id", required: true},
	{name: "title", required: true, letters: maxTitle},
	{name: "text", letters: maxText},
	{name: "span", required: true},
	{name: "camera", of: cameraShape},
	{name: "events"},
	{name: "key"},
}}

var cameraShape = &shape{say("noun.camera"), []field{
	{name: "bounds"},
	{name: "fit"},
}}

var eventShape = &shape{say("noun.event"), []field{
	{name: "id", required: true},
	{name: "kind", required: true},
	{name: "when", required: true},
	{name: "title", required: true, letters: maxTitle},
	{name: "summary", letters: maxText},
	{name: "from", of: endShape, most: maxMarks},
	{name: "to", of: endShape, most: maxMarks},
	{name: "at", most: maxMarks},
	{name: "via", most: maxMarks},
	{name: "viaNote", letters: maxTitle},
	{name: "direction", enum: directions},
	{name: "participants", of: participantShape},
	{name: "claims", of: claimShape},
	{name: "disputed", letters: maxTitle},
	{name: "unconfirmed", letters: maxTitle},
	{name: "alleged"},
	{name: "certainty", enum: []string{"confirmed", "reported", "claimed", "unclear"}},
	{name: "value", of: valueShape},
	{name: "status", enum: []string{"open", "partial", "closed"}},
	{name: "statusNote", letters: maxTitle},
	{name: "related"},
	{name: "note", letters: maxText},
	{name: "sources", of: sourceShape},
}}

var directions = []string{string(story.FromTo), string(story.BothWays), string(story.DirectionUnknown)}

var endShape = &shape{say("noun.end"), []field{
	{name: "place", required: true},
	{name: "actor"},
}}

var participantShape = &shape{say("noun.participant"), []field{
	{name: "actor"},
	{name: "name", letters: maxTitle},
	{name: "role", letters: maxTitle},
}}

var claimShape = &shape{say("noun.claim"), []field{
	{name: "by", letters: maxTitle},
	{name: "actor"},
	{name: "says", required: true, letters: maxText},
	{name: "stance", enum: []string{"asserts", "denies", "neither"}},
}}

var valueShape = &shape{say("noun.value"), []field{
	{name: "label", letters: maxTitle},
	{name: "amount", required: true},
	{name: "unit", required: true, letters: maxTitle},
	{name: "period", letters: maxTitle},
	{name: "months"},
	{name: "before"},
	{name: "beforePeriod", letters: maxTitle},
	{name: "trend", enum: []string{"grows", "shrinks"}},
	{name: "from"},
	{name: "to"},
	{name: "via", most: maxMarks},
	{name: "viaNote", letters: maxTitle},
	{name: "direction", enum: directions},
	{name: "note", letters: maxText},
}}

var sourceShape = &shape{say("noun.source"), []field{
	{name: "publisher", required: true, letters: maxTitle},
	{name: "remark", letters: maxTitle},
	{name: "title", letters: maxTitle},
	{name: "url", letters: maxLink},
	{name: "date"},
}}
