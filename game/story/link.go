package story

import "strings"

// link reads a source's address. Only http and https are let through, since
// readers will open them: a javascript: or file: link has no place in a story.
func (d *decoder) link(o object) string {
	s, n := o.words("url")
	if n == nil || s == "" {
		return ""
	}
	if wrong, hint := linkTrouble(s); wrong != "" {
		d.error(n, codeLink, "the link "+wrong+"; links begin with https:// or http://", hint)
		return ""
	}
	return s
}

// linkTrouble says what is wrong with a link, or nothing.
func linkTrouble(s string) (wrong, hint string) {
	scheme, rest, ok := strings.Cut(s, "://")
	switch lower := strings.ToLower(scheme); {
	case strings.ContainsAny(s, " \t\n\r\"<>\\^`{|}"):
		if t := strings.TrimSpace(s); t != s {
			if w, _ := linkTrouble(t); w == "" {
				hint = t
			}
		}
		return "holds a space or a character that links do not have", hint
	case !ok && isHost(host(s)) && strings.Contains(host(s), "."):
		return "has no https:// before it", "https://" + s
	case !ok, lower != "http" && lower != "https":
		return "is neither http nor https", ""
	case !isHost(host(rest)):
		return "names no server that could exist", ""
	}
	return "", ""
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
	if name == "" || !isDigits(port, "") || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "-") {
		return false
	}
	return !strings.ContainsAny(name, "@%[]()'*,;&=+$!~_")
}
