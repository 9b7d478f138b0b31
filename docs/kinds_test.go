package docs_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	list "github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/game/story"
)

// What adding-a-kind.md promises: what is forgotten is told by a test.

// Every built-in kind has its story and its golden, and every story of a kind
// has its kind.
func TestEveryKindHasItsStory(t *testing.T) {
	dir := filepath.Join(drawtest.Root(t), "game", "scene", "testdata", "kinds")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range story.BuiltinKinds() {
		file := filepath.Join(dir, k.ID+".json")
		if !slices.Contains(files, file) {
			t.Errorf("game/scene/testdata/kinds/%s.json is missing: a little story of the kind", k.ID)
			continue
		}
		files = slices.DeleteFunc(files, func(f string) bool { return f == file })
	}
	for _, f := range files {
		t.Errorf("%s is of no built-in kind", f)
	}
}

// The schema keeps the ids of the built-in kinds from stories' own, and knows
// every form in use.
func TestSchemaKnowsTheKinds(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(drawtest.Root(t), "game", "story", "file", "schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Defs struct {
			Kind struct {
				Properties struct {
					ID   struct{ Not struct{ Enum []string } }
					Form struct{ Enum []string }
				}
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	own := schema.Defs.Kind.Properties
	var ids []string
	for _, k := range story.BuiltinKinds() {
		ids = append(ids, k.ID)
		if !slices.Contains(own.Form.Enum, string(k.Form)) {
			t.Errorf("the form %s of the kind %s is not among the forms that a story may use", k.Form, k.ID)
		}
	}
	if !slices.Equal(ids, own.ID.Not.Enum) {
		t.Errorf("$defs.kind.properties.id.not.enum is %v, the built-in kinds are %v", own.ID.Not.Enum, ids)
	}
}

// Every kind has a sign in the legend, and a mark on the map that a pointer
// can find.
func TestEveryKindIsDrawn(t *testing.T) {
	for _, k := range story.BuiltinKinds() {
		s := scenetest.CompileData(t, k.ID+".json", []byte(fmt.Sprintf(`{
			"hamsaya": 1, "title": "Invented", "map": {"focus": ["AFG", "PAK"]},
			"events": [{"id": "one", "kind": %q, "when": "2030-03-02", "title": "One", "from": "islamabad", "to": "kabul", "at": "torkham"}]
		}`, k.ID)))
		u := s.Stops[0].U + after
		var l list.List
		s.Layout(scene.Spec{Width: 1280, Height: 720, DeviceScale: 1}).Frame(scene.View{U: u, Selected: -1, Hover: -1}, &l)
		if !slices.ContainsFunc(l.Nodes, func(n list.Node) bool {
			return n.Role == list.RoleMark && n.Ref.Index == 0 && (n.Bound.Max.Y < 540 || !n.Path.Empty())
		}) {
			t.Errorf("%s has no mark on the map (form %s; see stand.go and arc.go in game/scene/marks)", k.ID, k.Form)
		}
		// Without a sign a row is words, and a card's ground and outline.
		if drawn := shapes(&l, "legend"); drawn < 3 {
			t.Errorf("%s has no sign in the legend (form %s; see drawSign in game/scene/chrome/legend.go)", k.ID, k.Form)
		}
	}
}

// shapes counts the fills and strokes of a group.
func shapes(l *list.List, group string) (n int) {
	within := false
	for i := range l.Ops {
		switch op := &l.Ops[i]; {
		case op.Kind == list.OpBegin:
			within = op.Name == group
		case op.Kind == list.OpEnd:
			within = false
		case within && (op.Kind == list.OpFill || op.Kind == list.OpStroke):
			n++
		}
	}
	return n
}
