package embed_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

// What an embed's messages and its address make of the map, the stub of package
// e2e says of itself as the map does: what is tested with the one holds for the
// other.
func TestStubObeysAsTheMap(t *testing.T) {
	t.Parallel()
	const systemNight, systemPaper, toggleTheme = "the system asks for night", "the system asks for paper", "the reader changes the theme"
	do := map[string]func(*e2e.Tab){
		systemNight: func(tb *e2e.Tab) { tb.Media("prefers-color-scheme", "dark") },
		systemPaper: func(tb *e2e.Tab) { tb.Media("prefers-color-scheme", "light") },
		toggleTheme: func(tb *e2e.Tab) {
			e2e.Eval[bool](tb, e2e.Inner(`(w.document.querySelector("[data-send=theme]").click(), true)`))
		},
	}
	commands := []string{
		``, // as it begins, and goes on
		`type: "seek", fraction: 0.5`,
		`type: "seek", date: "2025-11-17"`,
		`type: "seek", chapter: 1`,
		`type: "seek", chapter: "irans-table"`,
		`type: "seek", event: "torkham-returnees"`,
		`type: "next"`,
		`type: "previous"`,
		`type: "select", event: "trade-shift"`,
		`type: "select", event: "nothing"`,
		`type: "close"`,
		`type: "speed", value: 2`,
		`type: "theme", value: "night"`,
		`type: "theme", value: "paper"`,
		`type: "filter", text: "doha"`,
		`type: "filter"`,
		`type: "speed", value: 1`,
		`type: "seek", fraction: 1`,
		`type: "theme", value: "auto"`,
		systemNight,
		systemPaper,
		toggleTheme, // from now on the theme is the reader's
		systemNight,
		systemPaper,
		`type: "theme", value: "auto"`,
		systemNight,
	}
	// A language that the reader chooses comes back in what the map says.
	const turned = `w.hamsaya.onState = (state) => { w.turned = state.hash; }, w.location.hash = "t=2025-11-17&lang=fa-IR"`
	var said [2][]map[string]any
	for i, tb := range []*e2e.Tab{e2e.NewTab(t, 330, 520), e2e.NewTab(t, 330, 520)} {
		site := e2e.Site(t, e2e.RealStory, begins...)
		if i == 1 {
			site = e2e.StubSite(t, e2e.RealStory, begins...)
		}
		tb.Open(e2e.Article(t, site, `<iframe src="/embed.html?start=still&at=talks-doha&then=2025-11-17T12:00" style="height:520px"></iframe>`))
		tb.WaitEmbed()
		for _, c := range commands {
			if act := do[c]; act != nil {
				act(tb)
			} else if c != "" {
				tb.Run(tell(c))
			}
			tb.SettleEmbed()
			said[i] = append(said[i], e2e.Eval[map[string]any](tb, e2e.Inner(`(({ playing, speed, u, length, date, event, chapter, selected, theme, loop, filter }) =>
				// The stub counts the events that a filter leaves out too.
				({ playing, speed, u, length, date, event: filter === "" && event, chapter, selected, theme, loop, filtered: filter !== "" }))(w.hamsaya.state)`)))
		}
		tb.Run(e2e.Inner(turned))
		tb.Wait(e2e.Inner(`/^t=2025-11-17.*&lang=fa-IR$/.test(w.turned)`))
	}
	for i, c := range commands {
		if !reflect.DeepEqual(said[0][i], said[1][i]) {
			t.Errorf("%s: the map says\n%v\nthe stub\n%v", c, fmt.Sprint(said[0][i]), fmt.Sprint(said[1][i]))
		}
	}
}
