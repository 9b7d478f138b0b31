package licences

import (
	"strings"
	"testing"
)

// Each part is named with its licence, and the text is there; a page names
// what is in it and no more.
func TestNotices(t *testing.T) {
	program, page := Program(), Page()
	for _, p := range Parts() {
		head := p.Name
		if p.Version != "" {
			head += " " + p.Version
		}
		head += "\n    " + p.Licence + "; " + p.From + "\n"
		if !strings.Contains(program, head) || strings.Contains(page, head) != p.Page {
			t.Errorf("%s is named in the program %v, in a page %v", p.Name, strings.Contains(program, head), strings.Contains(page, head))
		}
		if p.Licence == "" || len(p.Texts) == 0 {
			t.Errorf("%s has no licence", p.Name)
		}
		for _, name := range p.Texts {
			if text := Text(name); len(text) < 100 || strings.Count(program, text) != 1 {
				t.Errorf("the text %s of %s stands %d times in the notice", name, p.Name, strings.Count(program, text))
			}
		}
	}
	for _, name := range []string{"Go", "Vazirmatn", "Natural Earth", "GeoNames", "github.com/hajimehoshi/ebiten/v2", "github.com/go-text/typesetting"} {
		if !strings.Contains(page, "\n"+name) {
			t.Errorf("a page does not name %s", name)
		}
	}
	if strings.Contains(page, "kong") {
		t.Error("a page names what only the command line has")
	}
}
