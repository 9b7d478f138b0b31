package player

import (
	"net/url"
	"testing"
)

// Escaping is that of net/url, and comes back.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"", "doha & back", "a+b=c", "100%", "%", "%4", "%41", "%zz", "%4z", "%G0", "چمن", "-_.~", "\x00\xff", "a%20b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := escape(s), url.QueryEscape(s); got != want {
			t.Errorf("escape(%q) is %q, want %q", s, got, want)
		}
		if back := unescape(escape(s)); back != s {
			t.Errorf("%q came back as %q", s, back)
		}
		want, err := url.QueryUnescape(s)
		if err != nil {
			want = ""
		}
		if got := unescape(s); got != want {
			t.Errorf("unescape(%q) is %q, want %q", s, got, want)
		}
	})
}
