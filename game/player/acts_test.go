package player

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// decls are the declarations of a kind in a file.
func decls(t *testing.T, file string, tok token.Token) (groups [][]ast.Spec) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range f.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == tok {
			groups = append(groups, g.Specs)
		}
	}
	return groups
}

// Every action of a node is an act, or is done by a gesture.
func TestEveryActionIsAnAct(t *testing.T) {
	byGesture := []draw.Action{draw.ActSeek, draw.ActPlace, draw.ActBrushStart, draw.ActBrushEnd}
	found := 0
	for _, specs := range decls(t, "../draw/node.go", token.CONST) {
		if typed, ok := specs[0].(*ast.ValueSpec).Type.(*ast.Ident); !ok || typed.Name != "Action" {
			continue
		}
		for i, spec := range specs {
			found++
			action, want := draw.Action(i), 1
			if slices.Contains(byGesture, action) {
				want = 0
			}
			got := 0
			for _, a := range acts {
				if a.action == action && (action != draw.ActNone || a.press != nil) {
					got++
				}
			}
			if got != want {
				t.Errorf("%s is in the table %d times, want %d", spec.(*ast.ValueSpec).Names[0], got, want)
			}
		}
	}
	if found == 0 {
		t.Error("there are no actions")
	}
}

// Every message that says all by its name is an act.
func TestEveryBareMessageIsAnAct(t *testing.T) {
	elsewhere := []string{"player.ClearBrush", "player.PointerLeave"} // by gestures
	var known []string
	for _, a := range acts {
		if a.msg != nil {
			known = append(known, fmt.Sprintf("%T", a.msg))
		}
	}
	found := 0
	for _, specs := range decls(t, "msg.go", token.TYPE) {
		for _, spec := range specs {
			typed := spec.(*ast.TypeSpec)
			if s, ok := typed.Type.(*ast.StructType); !ok || len(s.Fields.List) > 0 {
				continue
			}
			found++
			name := "player." + typed.Name.Name
			if slices.Contains(known, name) == slices.Contains(elsewhere, name) {
				t.Errorf("%s: in the table %v, done elsewhere %v", name, slices.Contains(known, name), slices.Contains(elsewhere, name))
			}
		}
	}
	if found == 0 {
		t.Error("there are no messages")
	}
}

// Each act can be asked for in some way, and each way asks for one act.
func TestActsAreToldApart(t *testing.T) {
	commands, msgs, printed := map[string]bool{}, map[Msg]bool{}, map[Key]bool{}
	for _, b := range Bindings() {
		for _, k := range b.Keys {
			printed[k] = true
		}
	}
	keys := 0
	for _, a := range acts {
		if (a.msg == nil) == (a.press == nil) {
			t.Errorf("%+v needs either a message or what makes it of a press", a)
		}
		if a.msg != nil && msgs[a.msg] || a.command != "" && commands[a.command] {
			t.Errorf("%#v or its command %q is in the table twice", a.msg, a.command)
		}
		if a.command != "" {
			commands[a.command] = true
			if m, ok := ForCommand(a.command); !ok || m != a.msg {
				t.Errorf("command %q asks for %#v, want %#v", a.command, m, a.msg)
			}
		}
		if a.msg != nil {
			msgs[a.msg] = true
		}
		if a.command == "" && len(a.keys) == 0 && a.action == draw.ActNone && a.press == nil {
			t.Errorf("nothing asks for %#v", a.msg)
		}
		for _, k := range a.keys {
			keys++
			if m, ok := lookUp(k); !ok || m != a.msg {
				t.Errorf("%+v asks for %#v, want %#v", k, m, a.msg)
			}
			if !printed[k] {
				t.Errorf("%+v is not in the list of keys", k)
			}
		}
	}
	if keys != len(printed) {
		t.Errorf("%d keys, %d in the list of keys", keys, len(printed))
	}
}
