//go:build !js

// A browser has no other programs to read the file with.

package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func run(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	tool, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is missing: install poppler (on Debian or Ubuntu: apt-get install poppler-utils)", name)
	}
	path := filepath.Join(t.TempDir(), "case.pdf")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, append(args, path)...)
	if name == "pdftotext" {
		cmd.Args = append(cmd.Args, "-")
	}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil || errs.Len() > 0 {
		t.Fatalf("%s: %v: %s", name, err, errs.String())
	}
	return string(out)
}

// What is text in the list is text in the file, in the order in which it is
// read, in fonts that the file carries.
func TestWords(t *testing.T) {
	data := write(t, words(t), fonts(t)...)
	got := run(t, data, "pdftotext")
	for _, want := range []string{"Kabul, 18 October", "کابل و تهران"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the text of the page, %q", want, got)
		}
	}
	table := run(t, data, "pdffonts")
	for _, want := range []string{"+Vazirmatn-Latin-All-Regular", "+Vazirmatn-Arabic-All-Bold", "CID TrueType"} {
		if !strings.Contains(table, want) {
			t.Errorf("%q is not among the fonts:\n%s", want, table)
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(table), "\n")[2:] {
		if f := strings.Fields(line); f[len(f)-5] != "yes" || f[len(f)-4] != "yes" {
			t.Errorf("not embedded as a subset: %s", line)
		}
	}
}

// The file says what it is: title, language, that it is tagged, the picture's
// description.
func TestDescription(t *testing.T) {
	data := write(t, words(t), fonts(t)...)
	info := run(t, data, "pdfinfo")
	for _, want := range []string{"A case (with brackets) خانه", "Tagged:          yes", "Pages:           1", "240 x 150 pts"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is not in\n%s", want, info)
		}
	}
	if tree := run(t, data, "pdfinfo", "-struct"); !strings.Contains(tree, "Figure") {
		t.Errorf("the tags are\n%s", tree)
	}
	if urls := run(t, data, "pdfinfo", "-url"); !strings.Contains(urls, "https://example.org/a_(b)") {
		t.Errorf("the links are\n%s", urls)
	}
	for _, want := range []string{"/Lang(en)", "/Alt(Shapes.)", "/OCProperties", "/Name(labels)"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("%s is not in the file", want)
		}
	}
}
