package file

import (
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"slices"
	"strconv"
	"strings"
)

// decode reads the whole tree. Names come before what uses them, whatever
// their order in the file.
func (d *decoder) decode(root *node) {
	if !d.isStory(root) || !d.version(root) {
		return
	}
	o, ok := d.object(root, storyShape)
	if !ok {
		return
	}
	s := d.story
	s.Version = Version
	d.storyLanguages(o)
	s.Zone = o.zone()
	if s.Zone.Name == "" {
		s.Zone = edtf.UTC
	}
	d.decodeChoice(o)
	s.Title = o.title("title")
	s.Lede = o.text("lede")
	s.Notes = o.texts("notes")
	s.AsOf = o.date("asOf")
	s.Theme = o.enum("theme")
	if s.Pace = o.enum("pace"); s.Pace == "" {
		s.Pace = "eventful"
	}
	s.Length = o.number("length", 1, 3600)

	d.decodeCast(o)
	d.decodePlaces(o)
	d.decodeKinds(o)
	d.decodeEvents(o)
	d.decodeChapters(o)
	d.decodeMap(o)
	d.decodePosterAt(o)
	d.check(o)
	if len(s.Languages) == 0 {
		s.Languages = languagesOf(s.Title)
	}
}

// shortestStory shows in messages what a story begins with.
const shortestStory = `{"hamsaya": 1, "title": …, "events": […]}`

// isStory tells a story from a file of another sort, which would otherwise
// give a problem for each of its fields.
func (d *decoder) isStory(root *node) bool {
	if root.kind == '{' && (root.member("hamsaya") != nil || root.member("events") != nil) {
		return true
	}
	message := say("not-a-story", "example", phrase.AsIs(shortestStory))
	if t := root.member("type"); t != nil && slices.Contains(mapTypes, t.text) {
		message = say("not-a-story.map", "example", phrase.AsIs(shortestStory))
	}
	d.error(root, codeNotAStory, message, "")
	return false
}

// mapTypes are what GeoJSON and TopoJSON call their objects.
var mapTypes = []string{
	"FeatureCollection", "Feature", "Topology", "GeometryCollection",
	"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
}

// version refuses a story of another version before its fields are held
// against those of this one.
func (d *decoder) version(root *node) bool {
	n := root.member("hamsaya")
	if n == nil {
		return true // reported as missing with the other fields
	}
	if v, err := strconv.ParseFloat(n.text, 64); n.kind == '0' && err == nil && v == Version {
		return true
	}
	d.error(n, codeVersion, say("version"), "1")
	return false
}

func (d *decoder) storyLanguages(o object) {
	items := o.list("languages")
	for i := range items {
		tag, n := d.words(&items[i], "language")
		switch {
		case n == nil:
		case !d.languageTag(int(n.at), int(n.end), tag):
		case d.listed.has(tag):
			d.error(n, codeDuplicate, say("duplicate-field.language", "language", phrase.Quote(tag)), "")
		default:
			d.listed.add(tag)
		}
	}
	if d.story.Languages = d.listed.tags; len(d.listed.tags) > 0 {
		d.language = d.listed.tags[0]
	}
}

// languagesOf are those of a story that lists none: its title's. The texts
// have been read by then, so that none of them is held against what nobody has
// listed.
func languagesOf(title story.Text) []string {
	tags := make([]string, len(title))
	for i := range title {
		tags[i] = title[i].Lang
	}
	return tags
}

// zone reads a clock; without one its name is empty. A place's clock changes with its laws and
// with the season, so that a named zone would need tables that go stale; a
// story keeps to one offset.
func (o object) zone() edtf.Zone {
	s, n := o.words("timeZone")
	switch {
	case n == nil:
		return edtf.Zone{}
	case s == "UTC", s == "Z":
		return edtf.UTC
	}
	if offset, ok := edtf.ParseOffset(strings.TrimPrefix(s, "UTC")); ok && s != "UTCZ" {
		return edtf.ZoneAt(offset)
	}
	message := say("bad-time-zone", "given", phrase.Quote(s))
	hint := ""
	switch {
	case strings.Contains(s, "/"):
		message = say("bad-time-zone.named", "given", phrase.Quote(s))
		hint = edtf.FixedOffset(s)
	case s == "GMT":
		hint = "UTC"
	}
	o.d.error(n, codeZone, message, hint)
	return edtf.Zone{}
}

func (d *decoder) decodeCast(o object) {
	d.story.Cast = listOf(d, o.list("cast"), actorShape, story.Actor{}, func(o object, i int) story.Actor {
		return story.Actor{ID: o.id(&d.actors, i), Name: o.title("name"), Color: o.color(), Country: o.country("country")}
	})
}

func (d *decoder) decodeKinds(o object) {
	for i, k := range story.BuiltinKinds() {
		d.story.Kinds = append(d.story.Kinds, k)
		d.kinds.add(k.ID, i, nil)
	}
	own := listOf(d, o.list("kinds"), kindShape, story.Kind{Own: true}, d.kind)
	d.story.Kinds = append(d.story.Kinds, own...)
}

func (d *decoder) kind(o object, i int) story.Kind {
	k := story.Kind{Own: true}
	n := o.get("id")
	builtin := len(d.story.Kinds) // the story's own come behind them when all are read
	if at, known := d.kinds.found[textOf(n)]; known && at.at < builtin {
		d.error(n, codeSameID, say("duplicate-id.kind", "kind", phrase.Quote(n.text)), "")
	} else {
		k.ID = o.id(&d.kinds, builtin+i)
	}
	k.Name = o.title("name")
	k.Partial = o.text("partialName")
	k.Family = story.Family(o.enum("family"))
	k.Form = story.Form(o.enum("form"))
	if n := o.get("partialName"); n != nil && k.Form != "" && k.Form.Traits().Sort != story.SortGate {
		d.warn(n, codeGateIgnored, say("status-ignored.kind", "kind", phrase.Quote(k.ID)), "")
	}
	k.Color = o.color()
	return k
}

func textOf(n *node) string {
	if n == nil || n.kind != '"' {
		return ""
	}
	return n.text
}

// color reads "#rrggbb".
func (o object) color() string {
	s, n := o.words("color")
	if n == nil {
		return ""
	}
	if len(s) == 7 && s[0] == '#' && isHex(s[1:]) {
		return strings.ToLower(s)
	}
	hint := ""
	switch {
	case len(s) == 4 && s[0] == '#' && isHex(s[1:]):
		hint = "#" + strings.Repeat(s[1:2], 2) + strings.Repeat(s[2:3], 2) + strings.Repeat(s[3:4], 2)
	case len(s) == 6 && isHex(s):
		hint = "#" + s
	}
	o.d.error(n, codeColor, say("bad-color", "given", phrase.Quote(s)), hint)
	return ""
}

func isHex(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; (s[i] < '0' || s[i] > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// country reads an ISO 3166-1 alpha-3 code that the atlas knows.
func (o object) country(name string) string {
	s, n := o.words(name)
	if n == nil {
		return ""
	}
	return o.d.country(s, n)
}

func (d *decoder) country(s string, n *node) string {
	if _, _, ok := d.gaz.Country(s); ok {
		return s
	}
	hint := strings.ToUpper(s)
	if _, _, ok := d.gaz.Country(hint); !ok {
		hint = d.countryNamed(s)
	}
	d.error(n, codeUnknownCountry, say("unknown-country", "country", phrase.Quote(s)), hint)
	return ""
}

// countryNamed finds the code of a country that was written out, or one
// letter off.
func (d *decoder) countryNamed(s string) string {
	ids := d.gaz.CountryIDs()
	for _, id := range ids {
		if name, _, _ := d.gaz.Country(id); strings.EqualFold(name, s) {
			return id
		}
	}
	if len(s) != 3 {
		return ""
	}
	return d.Nearest(s, ids)
}
