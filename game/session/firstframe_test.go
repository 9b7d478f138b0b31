package session

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/host"
	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/scene"
	"github.com/hamsaya/hamsaya/game/scene/scenetest"
	"github.com/hamsaya/hamsaya/web"
)

// The poster of an embed is the first frame of its map, operation by operation:
// in each language, size and theme, magnified or not, at the story's own moment,
// which the page names by its seconds, and at those that an embed names.
func TestEmbedPosterIsTheFirstFrame(t *testing.T) {
	sc := scenetest.Compile(t, scenetest.RealStory)
	moments := []string{"", "2025-11-17T12:00", "talks-doha", "offer-araghchi-regional"}
	themes := []string{"paper", "night"}
	n := 0
	for _, lang := range sc.Story.Languages {
		for _, size := range web.StartSizes {
			// Each size is seen in each language; themes and moments take turns.
			theme, at := themes[n%2], moments[n%len(moments)]
			n++
			t.Run(fmt.Sprint(lang, size.Width, theme, at), func(t *testing.T) {
				moment, err := scene.FindMoment(sc, at)
				if err != nil {
					t.Fatal(err)
				}
				var poster draw.List
				export.EmbedFrame(sc, export.RenderOptions{Size: export.Size{Width: size.Width, Height: size.Height, Scale: 1}, Theme: theme, Lang: lang}, moment.U, &poster)

				s := of(sc, Options{Fonts: drawtest.Fonts(t)}, host.Settings{Lang: lang, Theme: theme, ListButton: scene.ListButton})
				seek := host.Command{Name: "seek", At: at}
				if at == "" {
					seek = host.Command{Name: "seek", U: moment.U, HasU: true}
				}
				for _, m := range append([]player.Msg{player.Resize{Width: size.Width, Height: size.Height, DeviceScale: 1.5}}, s.messages(seek)...) {
					s.state = player.Update(s.state, m)
				}
				var frame draw.List
				s.Frame(&frame, true)
				if want, got := dump(t, &poster), dump(t, &frame); want != got {
					t.Errorf("the first frame is not the poster:\n%s", cmp.Diff(want, got))
				}
			})
		}
	}
}

// dump is a list as text.
func dump(t *testing.T, l *draw.List) string {
	t.Helper()
	var b bytes.Buffer
	if err := l.Dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
