package symbol

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
)

// Every form has a style with a sign for the legend, and the style draws what
// the form's traits say.
func TestEveryFormHasAStyle(t *testing.T) {
	forms := story.Forms()
	for _, f := range forms {
		style, traits := styles[f], f.Traits()
		if style == nil || style.Sign == nil {
			t.Errorf("%s has no style with a sign", f)
			continue
		}
		if style.Gate != (traits.Sort == story.SortGate) || style.Opens != (traits.Leaves == story.GateOpen) ||
			style.Flow != (traits.Sort == story.SortFlow) || style.Meets != traits.Venue {
			t.Errorf("%s has the style %+v and the traits %+v", f, style, traits)
		}
	}
	if len(styles) != len(forms) {
		t.Errorf("%d styles are for %d forms", len(styles), len(forms))
	}
}
