package export

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A text that a film wrote is replaced by the next film, also when the story
// has changed; one that somebody wrote or edited is not.
func TestTextsOfSomebodys(t *testing.T) {
	base := filepath.Join(t.TempDir(), "film")
	texts := []Sidecar{{".en.vtt", "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nA\n\n"}, {".en.txt", "A\n\nB"}}
	for range 2 {
		if err := Beside(base, texts, false); err != nil {
			t.Fatal(err)
		}
		for _, c := range texts {
			if err := WriteSidecar(base, c); err != nil {
				t.Fatal(err)
			}
		}
		texts[0].Text += "2\n00:00:01.000 --> 00:00:02.000\nB\n\n"
	}
	for _, c := range texts {
		path := base + c.Suffix
		whole := bytesOf(t, path)
		for name, other := range map[string][]byte{
			"edited":           bytes.Replace(whole, []byte("A"), []byte("B"), 1),
			"with a line more": append(bytes.Clone(whole), "mine\n"...),
			"without its end":  bytes.TrimSuffix(whole, []byte("\n")),
			"with other ends":  bytes.ReplaceAll(whole, []byte("\n"), []byte("\r\n")),
			"somebody's":       []byte("A\n"),
			"empty":            {},
		} {
			if err := os.WriteFile(path, other, 0o644); err != nil {
				t.Fatal(err)
			}
			if err := Beside(base, texts, false); err == nil || !strings.HasPrefix(err.Error(), path+" is there, and not as a film left it") {
				t.Errorf("%s: %v", name, err)
			}
			if err := Beside(base, texts, true); err != nil {
				t.Errorf("%s, by force: %v", name, err)
			}
		}
		if err := os.WriteFile(path, whole, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if vtt := string(bytesOf(t, base+".en.vtt")); !strings.Contains(vtt, "\nB\n\nNOTE hamsaya film ") {
		t.Errorf("the captions end as %q", vtt)
	}
}
