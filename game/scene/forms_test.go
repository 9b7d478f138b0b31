package scene

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
)

// Every form has a style with a sign for the legend, and the style draws what
// the form's traits say.
func TestEveryFormHasAStyle(t *testing.T) {
	forms := story.Forms()
	for _, f := range forms {
		style, traits := formStyles[f], f.Traits()
		if style == nil || style.sign == nil {
			t.Errorf("%s has no style with a sign", f)
			continue
		}
		if style.gate != (traits.Sort == story.SortGate) || style.opens != (traits.Leaves == story.GateOpen) ||
			style.flow != (traits.Sort == story.SortFlow) || style.meets != traits.Venue {
			t.Errorf("%s has the style %+v and the traits %+v", f, style, traits)
		}
	}
	if len(formStyles) != len(forms) {
		t.Errorf("%d styles are for %d forms", len(formStyles), len(forms))
	}
}
