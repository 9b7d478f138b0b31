package draw

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

// Each role and each action has a name of its own: without one, goldens would
// not show which it is.
func TestEveryConstantHasAName(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "node.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		typed := g.Specs[0].(*ast.ValueSpec).Type.(*ast.Ident).Name
		counts[typed] += len(g.Specs)
	}
	for _, c := range []struct {
		typed string
		name  func(i int) string
		names []string
	}{
		{"Role", func(i int) string { return Role(i).String() }, roleNames[:]},
		{"Action", func(i int) string { return Action(i).String() }, actionNames[:]},
	} {
		if counts[c.typed] != len(c.names) {
			t.Errorf("%s: %d constants and %d names", c.typed, counts[c.typed], len(c.names))
		}
		var seen []string
		for i := range counts[c.typed] {
			name := c.name(i)
			if name == "" || name == "unknown" || slices.Contains(seen, name) {
				t.Errorf("%s %d is called %q", c.typed, i, name)
			}
			seen = append(seen, name)
		}
	}
}
