//go:build !js

// A browser has no file system to read the sources from.

package story_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
)

// Each constant of type Form has traits, and none has them twice.
func TestEveryFormHasTraits(t *testing.T) {
	source, err := parser.ParseFile(token.NewFileSet(), "forms.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var named []story.Form
	ast.Inspect(source, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if of, ok := v.Type.(*ast.Ident); ok && of.Name == "Form" {
			for _, value := range v.Values {
				name, err := strconv.Unquote(value.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				named = append(named, story.Form(name))
			}
		}
		return true
	})
	if got := story.Forms(); !slices.Equal(got, named) {
		t.Errorf("traits are given for %v, and forms are %v", got, named)
	}
	for _, f := range named {
		traits := f.Traits()
		if traits.Sort == 0 {
			t.Errorf("%s has no sort", f)
		}
		if gate := traits.Sort == story.SortGate; gate != (traits.Leaves != story.GateUnset) {
			t.Errorf("%s is a gate: %v, and leaves %d behind", f, gate, traits.Leaves)
		}
		if traits.TwoEnds && traits.Venue {
			t.Errorf("%s needs two ends and a venue", f)
		}
	}
}
