package session

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/host"
)

// card is where the open card lies in a frame, if it can be scrolled.
func (s *Session) card(l *draw.List) host.Card {
	st := &s.state
	if st.Selected < 0 || st.CardRoom == 0 || st.Width <= 0 || st.Height <= 0 {
		return host.Card{}
	}
	for i := range l.Nodes {
		n := &l.Nodes[i]
		if n.Role == draw.RolePanel && n.Ref == (draw.Ref{Action: draw.ActSelect, Index: st.Selected}) {
			b := n.Bound
			return host.Card{
				Left: share(float64(b.Min.X), st.Width), Right: share(float64(b.Max.X), st.Width),
				Top: share(float64(b.Min.Y), st.Height), Bottom: share(float64(b.Max.Y), st.Height),
				Scroll: share(st.CardScroll, st.Height), Room: share(st.CardRoom, st.Height),
			}
		}
	}
	return host.Card{}
}

// share is a length as a share of another, rounded so that noise is not news.
func share(part, whole float64) float64 { return math.Round(part/whole*1e4) / 1e4 }
