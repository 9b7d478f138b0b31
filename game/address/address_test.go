package address_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/game/address"
)

func TestASCII(t *testing.T) {
	for link, want := range map[string]string{
		"https://example.org/":                          "https://example.org/",
		"https://example.org":                           "https://example.org",
		"HTTPS://Example.org:8443/a?b=c#d":              "HTTPS://example.org:8443/a?b=c#d",
		"https://my_server.example.org/a":               "https://my_server.example.org/a",
		"https://خبر.ایران/":                            "https://xn--ngblk.xn--mgba3a4f16a/",
		"https://www.bücher.example/Zürich":             "https://www.xn--bcher-kva.example/Z%C3%BCrich",
		"http://example.org/خبر?q=کابل#آ":               "http://example.org/%D8%AE%D8%A8%D8%B1?q=%DA%A9%D8%A7%D8%A8%D9%84#%D8%A2",
		"https://fa.wikipedia.org/wiki/می\u200cرود":     "https://fa.wikipedia.org/wiki/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AF",
		"https://example.org/a?x=1|2&y={z}^":            "https://example.org/a?x=1%7C2&y=%7Bz%7D%5E",
		"https://example.org/%D8%AE%d8/100%?a=5%&b=%zz": "https://example.org/%D8%AE%d8/100%25?a=5%25&b=%25zz",
		"https://example.org/(a),b;c=[d]@!$'*+~":        "https://example.org/(a),b;c=[d]@!$'*+~",
		"https://example.org?q=é":                       "https://example.org?q=%C3%A9",
		"https://日本語.jp:80/":                            "https://xn--wgv71a119e.jp:80/",
		"https://xn--bcher-kva.example/":                "https://xn--bcher-kva.example/",
		"https://a\u0627b.example/":                     "https://a%d8%a7b.example/", // no name that DNS could have
	} {
		got := address.ASCII(link)
		if got != want {
			t.Errorf("%s is %s, want %s", link, got, want)
		}
		if strings.IndexFunc(got, func(r rune) bool { return r <= ' ' || r >= 0x7f }) >= 0 {
			t.Errorf("%s is %q, which is not ASCII", link, got)
		}
		if again := address.ASCII(got); again != got {
			t.Errorf("%s becomes %s, and then %s", link, got, again)
		}
		if _, err := url.Parse(got); err != nil {
			t.Errorf("%s becomes %s, which Go does not read: %v", link, got, err)
		}
	}
}
