package story_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/storytest"
)

func TestAtlasAnswersAsGazetteer(t *testing.T) {
	gaz := story.AtlasGazetteer(storytest.Region())
	p, ok := gaz.Place("torkham")
	if !ok || p.Kind != "crossing" || p.Between != [2]string{"AFG", "PAK"} || p.Lon != 71.1 || p.Lat != 34.1 {
		t.Errorf("torkham is %+v, %v", p, ok)
	}
	if got := p.Name; len(got) != 2 || got[0] != (story.Localized{Lang: "en", Words: "Torkham"}) || got[1].Lang != "fa" {
		t.Errorf("its names are %v", got)
	}
	if _, ok := gaz.Place("atlantis"); ok {
		t.Error("there is a place atlantis")
	}
	name, bound, ok := gaz.Country("IRN")
	if name != "Iran" || bound != [4]float64{44, 25, 63.3, 39.8} || !ok {
		t.Errorf("IRN is %q, %v, %v", name, bound, ok)
	}
	if _, _, ok := gaz.Country("XXX"); ok {
		t.Error("there is a country XXX")
	}
	if ids := gaz.CountryIDs(); len(ids) != 3 {
		t.Errorf("countries are %v", ids)
	}
}
