// Package address writes links for programs that read ASCII alone: PDF readers,
// feeds, spreadsheets, crawlers.
package address

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// hosts turns the name of a server into the letters that DNS knows, as browsers
// do (UTS 46). A host may have a _, which names of servers have had for long
// though the rules do not allow it.
var hosts = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.StrictDomainName(false), idna.Transitional(false))

// ASCII is a link in the form in which it goes over the wire: its host in
// Punycode (xn--…), what else is not ASCII, or may not stand in a link, as the
// bytes of UTF-8 with a %. What is encoded already stays as it is.
func ASCII(link string) string {
	scheme, rest, ok := strings.Cut(link, "://")
	if !ok {
		return escape(link)
	}
	end := len(rest)
	if n := strings.IndexAny(rest, "/?#"); n >= 0 {
		end = n
	}
	name, port, hasPort := strings.Cut(rest[:end], ":")
	if known, err := hosts.ToASCII(name); err == nil {
		name = known
	} else {
		name = strings.ToLower(escape(name))
	}
	if hasPort {
		name += ":" + port
	}
	return scheme + "://" + name + escape(rest[end:])
}

// escape writes what may not stand in a link with a %. A % that encodes nothing
// is meant as one.
func escape(s string) string {
	const upper = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c > ' ' && c < utf8.RuneSelf && strings.IndexByte("\"<>\\^`{|}\x7f", c) < 0 && (c != '%' || isEscape(s[i:])) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', upper[c>>4], upper[c&15]})
		}
	}
	return b.String()
}

// isEscape reports whether s begins with a byte that is encoded: %C3.
func isEscape(s string) bool {
	isHex := func(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
	return len(s) >= 3 && isHex(s[1]) && isHex(s[2])
}
