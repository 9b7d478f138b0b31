//go:build !js

// The reference and the source lie outside of what a test program can embed,
// and a browser has no file system.

package file_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hamsaya/hamsaya/game/calendar"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

const reference = "../../../docs/story-format.md"

// section cuts a heading's part out of the reference.
func section(t *testing.T, heading string) string {
	t.Helper()
	data, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(data), "\n"+heading+"\n")
	if !ok {
		t.Fatalf("the reference has no %q", heading)
	}
	if end := regexp.MustCompile(`(?m)^##`).FindStringIndex(rest); end != nil {
		rest = rest[:end[0]]
	}
	return rest
}

// firstCells are the code words that a table's rows begin with.
func firstCells(s string) []string {
	var cells []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(s, -1) {
		cells = append(cells, m[1])
	}
	return cells
}

// codes are the constants of codes.go.
func codes(t *testing.T) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			code, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, code)
		}
		return true
	})
	sort.Strings(all)
	return all
}

// The reference lists every code once, and every code has a case that shows
// it, with the severity that the reference says.
func TestReferenceListsTheCodes(t *testing.T) {
	errors, warnings := firstCells(section(t, "### Errors")), firstCells(section(t, "### Warnings"))
	listed := slices.Concat(errors, warnings)
	sort.Strings(listed)
	if diff := cmp.Diff(codes(t), listed); diff != "" {
		t.Errorf("codes (program −, reference +): %s", diff)
	}
	seen := map[string]string{"too-large": "error", "too-deep": "error", "encoding": "error", // TestUnreadableFilesGiveOneLocatedError
		"more-problems": "warning", // TestManyProblems
	}
	for _, c := range cases(t) {
		for _, m := range regexp.MustCompile(`(?m): (error|warning)\[([a-z-]+)\]: `).FindAllStringSubmatch(c.want, -1) {
			if before, ok := seen[m[2]]; ok && before != m[1] {
				t.Errorf("%s is an %s and a %s", m[2], before, m[1])
			}
			seen[m[2]] = m[1]
		}
	}
	for severity, list := range map[string][]string{"error": errors, "warning": warnings} {
		for _, code := range list {
			if seen[code] != severity {
				t.Errorf("the reference calls %s an %s; the cases show %q", code, severity, seen[code])
			}
		}
	}
}

// The reference lists every field of every object, and marks those that must
// be there.
func TestReferenceListsTheFields(t *testing.T) {
	for name, shape := range file.Shapes() {
		s := section(t, "### "+name)
		var want []string
		for _, f := range shape.Fields() {
			want = append(want, f.Name)
			if marked := strings.Contains(s, "| `"+f.Name+"` | • |"); marked != f.Required {
				t.Errorf("%s.%s is marked %v, required %v", name, f.Name, marked, f.Required)
			}
			for _, word := range f.Enum {
				if !strings.Contains(s, "`"+word+"`") {
					t.Errorf("%s does not name %s of %s", name, word, f.Name)
				}
			}
		}
		if diff := cmp.Diff(want, firstCells(s)); diff != "" {
			t.Errorf("%s (program −, reference +): %s", name, diff)
		}
	}
	var kinds []string
	for _, k := range story.BuiltinKinds() {
		kinds = append(kinds, k.ID)
	}
	if diff := cmp.Diff(kinds, firstCells(section(t, "## Kinds of event"))); diff != "" {
		t.Errorf("kinds (program −, reference +): %s", diff)
	}
}

// The dates of the reference read as it says.
func TestReferenceDates(t *testing.T) {
	rows := regexp.MustCompile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|").FindAllStringSubmatch(section(t, "## Dates"), -1)
	if len(rows) < 15 {
		t.Fatalf("only %d dates", len(rows))
	}
	for _, r := range rows {
		if w, err := edtf.Parse(r[1], edtf.UTC); err != nil || w.Format(locale.Style{}) != r[2] {
			t.Errorf("%s reads %q, %v; the reference says %q", r[1], w.Format(locale.Style{}), err, r[2])
		}
	}
}

// What the reference says is read of EDTF is, and what it says is not is
// refused with what to write.
func TestReferenceLevels(t *testing.T) {
	_, table, _ := strings.Cut(section(t, "## Dates"), "What is read of EDTF:")
	rows := regexp.MustCompile(`(?m)^\| (?:level|beyond)[^|]*\|([^|]*)\|([^|]*)\|`).FindAllStringSubmatch(table, -1)
	if len(rows) != 3 {
		t.Fatalf("%d rows", len(rows))
	}
	var count [2]int
	for _, r := range rows {
		for i, cell := range r[1:] {
			for _, date := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cell, -1) {
				_, err := edtf.Parse(date[1], edtf.UTC)
				if (err == nil) != (i == 0) {
					t.Errorf("%s: %v, and the reference says otherwise", date[1], err)
				}
				count[i]++
			}
		}
	}
	if count[0] < 8 || count[1] < 10 {
		t.Errorf("only %v dates", count)
	}
}

// So do those in other calendars.
func TestReferenceDatesInCalendars(t *testing.T) {
	_, table, ok := strings.Cut(section(t, "## Dates"), "Solar Hijri, in Persian")
	rows := regexp.MustCompile("(?m)^\\| `([^`]+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|").FindAllStringSubmatch(table, -1)
	if !ok || len(rows) < 5 {
		t.Fatalf("only %d dates", len(rows))
	}
	lunar := storytest.Style(t, "en")
	lunar.Calendar = calendar.Islamic
	for _, r := range rows {
		w, err := edtf.Parse(r[1], edtf.UTC)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r[2:], []string{bare(w.Format(storytest.Style(t, "fa-IR"))), bare(w.Format(lunar))}); diff != "" {
			t.Errorf("%s (reference −, program +): %s", r[1], diff)
		}
	}
}

// The story at its head is valid and laid out as Format lays it out.
func TestReferenceStory(t *testing.T) {
	_, rest, _ := strings.Cut(section(t, "## A small story"), "```json\n")
	data, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("there is no story")
	}
	if s, ds := file.Parse("small.json", []byte(data), story.AtlasGazetteer(storytest.Region())); s == nil || len(ds) > 0 {
		t.Error(ds)
	}
	laid, err := file.Reformat([]byte(data))
	if diff := cmp.Diff(string(laid), data); err != nil || diff != "" {
		t.Error(err, diff)
	}
}
