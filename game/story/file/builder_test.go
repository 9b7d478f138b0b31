package file_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/edtf"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

// readTable makes a tree of a table in which each row is an event and the head
// names fields. What stands in a cell with semicolons is a list, a column
// "title.fa" the title in Persian, and an amount a number.
func readTable(name, table string) (*file.Tree, error) {
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		return nil, err
	}
	b := file.NewBuilder(name)
	at := func(row, column int) file.Position { return file.Position{Line: row + 1, Column: column + 1} }
	value := func(p file.Position, column, cell string) file.Node {
		switch {
		case strings.Contains(cell, ";"):
			var items []file.Node
			for item := range strings.SplitSeq(cell, ";") {
				items = append(items, b.Text(p, strings.TrimSpace(item)))
			}
			return b.List(p, items...)
		case cell == "TRUE", cell == "FALSE":
			return b.Flag(p, cell == "TRUE")
		case column == "amount":
			return b.Number(p, cell)
		}
		return b.Text(p, cell)
	}
	var events []file.Node
	for i, row := range rows[1:] {
		var members, amount, source, title []file.Member
		for j, cell := range row {
			if cell == "" {
				continue
			}
			m := file.Member{Name: rows[0][j], At: at(0, j), Value: value(at(i+1, j), rows[0][j], cell)}
			switch column, lang, _ := strings.Cut(m.Name, "."); {
			case column == "title" && lang != "":
				title = append(title, file.Member{Name: lang, At: m.At, Value: m.Value})
			case column == "amount", column == "unit":
				amount = append(amount, m)
			case column == "publisher":
				source = append(source, m)
			default:
				members = append(members, m)
			}
		}
		row := at(i+1, 0)
		for _, in := range []struct {
			name    string
			members []file.Member
			list    bool
		}{{"title", title, false}, {"value", amount, true}, {"sources", source, true}} {
			if len(in.members) == 0 {
				continue
			}
			v := b.Object(row, in.members...)
			if in.list {
				v = b.List(row, v)
			}
			members = append(members, file.Member{Name: in.name, At: row, Value: v})
		}
		events = append(events, b.Object(row, members...))
	}
	top := at(0, 0)
	return b.Tree(b.Object(top,
		file.Member{Name: "hamsaya", At: top, Value: b.Number(top, "1")},
		file.Member{Name: "title", At: top, Value: b.Text(top, "T")},
		file.Member{Name: "events", At: top, Value: b.List(top, events...)},
	)), nil
}

// A table is a story like any other, and the same one after it has been laid
// out as a story file.
func TestTableIsAStory(t *testing.T) {
	tree, err := readTable("events.csv", `id,kind,when,title.en,title.fa,from,to,at,alleged,amount,unit,publisher
talk,call,2025-10-12,They talk,گفت‌وگو,kabul,tehran;islamabad,,TRUE,,,P
goods,trade,2025-11,Goods,کالا,karachi,kabul,,,1.5e6,USD,P
shut,closure,2025-10-12/..,Shut,بسته,,,torkham,,,,P
`)
	if err != nil {
		t.Fatal(err)
	}
	gaz := story.AtlasGazetteer(storytest.Region())
	s, ds := file.Decode(tree, gaz)
	if s == nil || len(ds) > 0 {
		t.Fatal(ds)
	}
	if e := s.Events[0]; len(e.To) != 2 || !e.Alleged || e.Title.In("fa").Words != "گفت‌وگو" || e.Line != 2 || e.Column != 1 {
		t.Errorf("the first row is %+v", e)
	}
	if v := s.Events[1].Value; len(v) != 1 || v[0].Amount != 1.5e6 || v[0].Unit != "USD" {
		t.Errorf("the amount of the second row is %+v", v)
	}
	laid, err := file.Format(tree)
	if err != nil {
		t.Fatal(err)
	}
	again, ds := file.Parse("events.json", laid, gaz)
	if again == nil {
		t.Fatal(ds)
	}
	if diff := cmp.Diff(s, again, cmpopts.EquateComparable(edtf.Date{}), cmpopts.IgnoreFields(story.Event{}, "Line", "Column")); diff != "" {
		t.Error(diff)
	}
}

// Whatever is wrong in a table is named by its row and column, and what stands
// in that cell is shown.
func TestProblemsOfATable(t *testing.T) {
	tree, err := readTable("events.csv", `id,kind,when,title,from,to,wether,amount,unit,publisher,title.fa
talk,call,2025-10-12,They talk,kabul,torkam,mild,,,P,
talk,call,12/10/2025,They talk,kabul,tehran,mild,,,P,
goods,trade,2025-11-30,Goods,karachi,kabul,,12 t,USD,P,
late,call,2025-12-01,"Two
lines",kabul;kabl,tehran,,,,,
wrong,call,2025-12-02,"They `+"\xff"+`talk",kabul,tehran,,,,P,
`)
	if err != nil {
		t.Fatal(err)
	}
	s, ds := file.Decode(tree, story.AtlasGazetteer(storytest.Region()))
	if s != nil {
		t.Error("it is a story")
	}
	var got []string
	for _, d := range ds {
		_, marked, _ := d.Cut()
		got = append(got, fmt.Sprintf("%s %d:%d %s %q %s", d.File, d.Line, d.Column, d.Code, marked, d.Suggestion))
	}
	if diff := cmp.Diff([]string{
		`events.csv 1:7 unknown-field "wether" `,
		`events.csv 2:6 unknown-place "torkam" torkham`,
		`events.csv 3:1 duplicate-id "talk" `,
		`events.csv 3:3 bad-date "12/10/2025" `,
		`events.csv 4:8 wrong-type "12 t" `,
		`events.csv 5:1 no-source "" `,
		`events.csv 5:5 unknown-place "kabl" kabul`,
		"events.csv 6:4 encoding \"They \ufffdtalk\" ",
	}, got); diff != "" {
		t.Error(diff)
	}
	for _, d := range ds {
		if d.Code == "duplicate-id" && !strings.Contains(d.Message, "line 2") {
			t.Errorf("the first of the two is elsewhere: %s", d.Message)
		}
	}
	if _, err := file.Format(tree); err == nil || !strings.HasPrefix(err.Error(), "6:4: ") {
		t.Errorf("what is no UTF-8 is laid out: %v", err)
	}
	var b bytes.Buffer
	if err := file.Render(&b, ds[1:2], nil); err != nil {
		t.Fatal(err)
	}
	if want := "    2 | torkam\n      | ^^^^^^ did you mean `torkham`?\n"; !strings.Contains(b.String(), want) {
		t.Errorf("it is shown as\n%s", b.String())
	}
}

// A word within a cell is underlined alone, and a tree is decoded as often as
// one likes.
func TestWordOfACell(t *testing.T) {
	tree, err := readTable("events.csv", "id,kind,when,title.fa,at,publisher\ne,truce,2025-10-12,\"یک\nدو كشور\",kabul,P\n")
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		s, ds := file.Decode(tree, nil)
		if s != nil || len(ds) != 2 { // nil knows no place
			t.Fatal(ds)
		}
		before, marked, _ := ds[0].Cut()
		if d := ds[0]; d.Code != "mixed-letters" || d.Line != 2 || d.Column != 4 || before != "دو " || marked != "كشور" || d.TextOffset != 0 {
			t.Errorf("%+v cuts to %q and %q", d, before, marked)
		}
	}
}

// A tree that a Builder makes of a story file has the problems of the file, each
// where it was.
func TestBuilderAgreesWithJSON(t *testing.T) {
	gaz := story.AtlasGazetteer(storytest.Region())
	told := func(ds []file.Diagnostic) string {
		var b strings.Builder
		for _, d := range ds {
			if d.Code == "mixed-letters" {
				d.Column = 0 // of a file it is the word's, of a table the cell's
			}
			fmt.Fprintf(&b, "%d:%d %d[%s] %s (%s)\n", d.Line, d.Column, d.Severity, d.Code, d.Message, d.Suggestion)
		}
		return b.String()
	}
	rebuilt := 0
	for _, c := range append(cases(t), testCase{name: "full", data: storytest.Read(t, fixtures, "testdata/full.json")}) {
		tree := file.Rebuilt("s.json", c.data)
		if tree == nil {
			continue // no JSON, or it has a null, which no table has
		}
		rebuilt++
		want, wanted := file.Parse("s.json", c.data, gaz)
		got, ds := file.Decode(tree, gaz)
		if diff := cmp.Diff(told(wanted), told(ds)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateComparable(edtf.Date{})); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	if rebuilt < 100 {
		t.Errorf("only %d cases were built", rebuilt)
	}
}

// Too much is refused before it is looked at.
func TestTableTooLarge(t *testing.T) {
	b := file.NewBuilder("events.csv")
	long := b.Text(file.Position{Line: 2, Column: 1}, strings.Repeat("x", 33<<20))
	s, ds := file.Decode(b.Tree(b.List(file.Position{Line: 1, Column: 1}, long)), nil)
	if s != nil || len(ds) != 1 || ds[0].Code != "too-large" {
		t.Error(ds)
	}
}

func ExampleBuilder() {
	b := file.NewBuilder("calls.csv")
	rows := [][]string{
		{"id", "kind", "when", "title", "from", "to"},
		{"one", "call", "2025-10-12", "They talk", "kabul", "tehran"},
		{"two", "call", "2025-10-13", "They talk again", "kabul", "teheran"},
	}
	var events []file.Node
	for i, row := range rows[1:] {
		var members []file.Member
		for j, cell := range row {
			at := file.Position{Line: i + 2, Column: j + 1}
			head := file.Position{Line: 1, Column: j + 1}
			members = append(members, file.Member{Name: rows[0][j], At: head, Value: b.Text(at, cell)})
		}
		events = append(events, b.Object(file.Position{Line: i + 2, Column: 1}, members...))
	}
	top := file.Position{Line: 1, Column: 1}
	tree := b.Tree(b.Object(top,
		file.Member{Name: "hamsaya", At: top, Value: b.Number(top, "1")},
		file.Member{Name: "title", At: top, Value: b.Text(top, "Calls")},
		file.Member{Name: "events", At: top, Value: b.List(top, events...)},
	))
	_, problems := file.Decode(tree, story.AtlasGazetteer(storytest.Region()))
	for _, p := range problems {
		if p.Severity == file.Error {
			file.Render(os.Stdout, []file.Diagnostic{p}, nil)
		}
	}
	// Output:
	// calls.csv:3:6: error[unknown-place]: there is no place `teheran`; use one of the atlas or describe it under `places`
	//     3 | teheran
	//       | ^^^^^^^ did you mean `tehran`?
	// 1 error
}
