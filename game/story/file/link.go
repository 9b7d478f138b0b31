package file

import (
	"fmt"
	"github.com/hamsaya/hamsaya/game/story/phrase"
	"slices"
	"strings"
	"unicode"
)

// link reads a source's address. Only http and https are let through, since
// readers will open them: a javascript: or file: link has no place in a story.
func (d *decoder) link(o object) string {
	f, n := o.shape.field("url"), o.get("url")
	switch {
	case n == nil:
		return ""
	case n.kind != '"':
		d.wrongType(n, say("wrong-type.words", "field", phrase.Quote(f.name)))
		return ""
	case d.tooLong(n, f):
		return ""
	}
	shown, right := d.sound(n)
	s := strings.TrimFunc(shown, isUnseen)
	if s != shown {
		d.warn(n, codeUnseen, say("unseen-characters", "characters", unseenIn(shown)), short60(s))
	}
	d.mend(n, strings.TrimFunc(right, isUnseen))
	if s == "" {
		return ""
	}
	if wrong, hint := linkTrouble(s); !wrong.Empty() {
		d.error(n, codeLink, wrong, hint)
		return ""
	}
	return s
}

// isUnseen reports whether r comes along with a link that is copied, and nobody
// sees it: a space that is no plain one, a joint, a mark of direction. Plain
// spaces are an error, and what joins letters (U+200C, U+200D) may be the link's
// own.
func isUnseen(r rune) bool {
	switch {
	case r < 0xa0:
		return false
	case r == 0xa0, r == 0xad, r == 0x61c, r == 0x1680, r == 0x180e, r == 0x3000, r == 0xfeff,
		r >= 0x2000 && r <= 0x200b, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202f, r >= 0x205f && r <= 0x206f:
		return true
	}
	return false
}

// unseenIn names the characters around a link that cannot be seen.
func unseenIn(s string) phrase.AsIs {
	const most = 6
	var names []string
	for _, r := range strings.Replace(s, strings.TrimFunc(s, isUnseen), "", 1) {
		name := fmt.Sprintf("U+%04X", r)
		switch {
		case slices.Contains(names, name):
		case len(names) == most:
			return phrase.AsIs(strings.Join(names, ", ") + ", …")
		default:
			names = append(names, name)
		}
	}
	return phrase.AsIs(strings.Join(names, ", "))
}

// linkTrouble says what is wrong with a link, or nothing. What browsers and
// servers take in a path or a query is fine, also where it should be written
// with a %.
func linkTrouble(s string) (wrong phrase.Message, hint string) {
	scheme, rest, ok := strings.Cut(s, "://")
	switch lower := strings.ToLower(scheme); {
	case strings.ContainsAny(s, " \t\n\r\"<>\\`"):
		t := strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || isUnseen(r) })
		if t != s {
			if w, _ := linkTrouble(t); w.Empty() {
				hint = t
			}
		}
		return sayOfLink("bad-link.character"), hint
	case !ok && isHost(host(s)) && strings.Contains(host(s), "."):
		return sayOfLink("bad-link.scheme"), "https://" + s
	case !ok, lower != "http" && lower != "https":
		return sayOfLink("bad-link.other"), ""
	case !isHost(host(rest)):
		return sayOfLink("bad-link.host"), ""
	}
	return phrase.Message{}, ""
}

func sayOfLink(key string) phrase.Message {
	return say(key, "https", phrase.AsIs("https://"), "http", phrase.AsIs("http://"))
}

// host cuts the server and its port from what follows "https://".
func host(s string) string {
	if n := strings.IndexAny(s, "/?#"); n >= 0 {
		s = s[:n]
	}
	return s
}

// isHost checks a server's name and port. A name before an @ would make a
// reader believe in another server than the one that is opened.
func isHost(s string) bool {
	name, port, _ := strings.Cut(s, ":")
	if name == "" || strings.Trim(port, "0123456789") != "" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "-") {
		return false
	}
	return !strings.ContainsAny(name, "@%[]()'*,;&=+$!~^{|}")
}
