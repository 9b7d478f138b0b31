//go:build !js

// A browser has no files of tests.

package bidi

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// unicodeTests opens one of Unicode's files of tests, which come with the
// library that shapes.
func unicodeTests(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	return lines
}

// compare checks levels against "0 1 x 1", x being what rule X9 removes.
func compare(got []Level, want []string) bool {
	if len(got) != len(want) {
		return false
	}
	for i, w := range want {
		if w == "x" {
			continue
		}
		if n, err := strconv.Atoi(w); err != nil || Level(n) != got[i] {
			return false
		}
	}
	return true
}

func TestBidiCharacters(t *testing.T) {
	lines, n, failed := unicodeTests(t, "BidiCharacterTest.txt"), 0, 0
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Split(strings.TrimSpace(line), ";")
		if len(fields) < 5 {
			continue
		}
		var text []rune
		for code := range strings.FieldsSeq(fields[0]) {
			r, err := strconv.ParseUint(code, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
		base := map[string]Base{"0": LeftToRight, "1": RightToLeft, "2": FirstStrong}[fields[1]]
		got, paragraph := Levels(text, base)
		n++
		if strconv.Itoa(int(paragraph)) != fields[2] || !compare(got, strings.Fields(fields[3])) {
			if failed++; failed < 20 {
				t.Errorf("%s\ngot %v in %d", line, got, paragraph)
			}
		}
	}
	if n < 90_000 {
		t.Errorf("%d tests, not Unicode's file", n)
	}
}

// sample has a character of each class.
var sample = map[string]rune{
	"L": 'a', "R": 'א', "AL": 'ا', "EN": '1', "ES": '+', "ET": '%', "AN": '٣', "CS": ',', "B": '\u2029', "S": '\t',
	"WS": ' ', "ON": '!', "BN": '\u00ad', "NSM": '\u0300', "LRE": '\u202a', "LRO": '\u202d', "RLE": '\u202b', "RLO": '\u202e',
	"PDF": '\u202c', "LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
}

func TestBidiClasses(t *testing.T) {
	lines, n, failed := unicodeTests(t, "BidiTest.txt"), 0, 0
	var want []string
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		line = strings.TrimSpace(line)
		if levels, ok := strings.CutPrefix(line, "@Levels:"); ok {
			want = strings.Fields(levels)
			continue
		}
		classes, bases, ok := strings.Cut(line, ";")
		if !ok || strings.HasPrefix(line, "@") {
			continue
		}
		var text []rune
		separated := false
		for class := range strings.FieldsSeq(classes) {
			if separated {
				break
			}
			text = append(text, sample[class])
			separated = class == "B"
		}
		if separated && len(text) < len(strings.Fields(classes)) {
			continue // two paragraphs
		}
		bits, err := strconv.Atoi(strings.TrimSpace(bases))
		if err != nil {
			t.Fatal(err)
		}
		for _, base := range []Base{FirstStrong, LeftToRight, RightToLeft} {
			if bits>>base&1 == 0 {
				continue
			}
			n++
			if got, _ := Levels(text, base); !compare(got, want) {
				if failed++; failed < 20 {
					t.Errorf("%s base %d: got %v, want %v", classes, base, got, want)
				}
			}
		}
	}
	if n < 400_000 {
		t.Errorf("%d tests, not Unicode's file", n)
	}
}
