package wasmbuild

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// Ebitengine keeps its own list of the shaders that its templates make, in
// defs.go, made by its own "go generate". The edited files hold exactly those.
func TestShadersAreThoseOfEbitengine(t *testing.T) {
	source, err := modules[0].source(t.Context(), checkout(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"builtinshader", "colormshader"} {
		folder := filepath.Join(source, "internal", name)
		original, err := os.ReadFile(filepath.Join(folder, "shader.go"))
		if err != nil {
			t.Fatal(err)
		}
		edited, err := shaderTexts(string(original))
		if err != nil {
			t.Fatal(err)
		}
		defs, err := os.ReadFile(filepath.Join(folder, "defs.go"))
		if err != nil {
			t.Fatal(err)
		}
		want := literals(t, string(defs), "_")
		got := literals(t, edited, "texts")
		if len(want) != 9 || !slices.Equal(got, want) {
			t.Errorf("%s: %d shaders, not the %d of defs.go:\n%q\nwant\n%q", name, len(got), len(want), got, want)
		}
	}
}

// literals are the values of the strings in declarations of a name, in order.
func literals(t *testing.T, source, name string) (values []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && spec.Names[0].Name != name {
			return false
		}
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			value, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, value)
		}
		return true
	})
	return values
}
