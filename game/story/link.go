package story

import "strings"

// link reads a source's address. Only http and https are let through, since
// readers will open them: a javascript: or file: link has no place in a story.
func (d *decoder) link(o object) string {
	s, n := o.words("url")
	if n == nil || s == "" {
		return ""
	}
	if wrong, hint := linkTrouble(s); wrong.key != "" {
		d.error(n, codeLink, wrong, hint)
		return ""
	}
	return s
}

// linkTrouble says what is wrong with a link, or nothing.
func linkTrouble(s string) (wrong message, hint string) {
	scheme, rest, ok := strings.Cut(s, "://")
	switch lower := strings.ToLower(scheme); {
	case strings.ContainsAny(s, " \t\n\r\"<>\\^`{|}"):
		if t := strings.TrimSpace(s); t != s {
			if w, _ := linkTrouble(t); w.key == "" {
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
	return message{}, ""
}

func sayOfLink(key string) message {
	return say(key, "https", asIs("https://"), "http", asIs("http://"))
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
