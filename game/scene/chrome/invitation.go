package chrome

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/icon"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// DrawInvitation draws what a reader who has not started yet, or has come to the
// end of a chapter or of the play, may do next: large, in words, on the map.
func (sh *Surround) DrawInvitation(l *draw.List, v *layout.View) {
	if v.Playing || v.Selected >= 0 || v.Typing || v.Keys != nil || v.Menu != nil || sh.Spec.Print || sh.Metrics.Low {
		return
	}
	s := sh.Scene
	switch {
	case v.U <= 0:
		minutes := max(1, int(math.Round(s.Pace.Length()/v.Speed/60)))
		next := ""
		if len(s.Chapters) > 1 {
			next = sh.Say("invite.chapters")
		}
		sh.drawInvitation(l, sh.Say("invite.play", "n", minutes), next)
	case v.NextChapter > 0 && int(v.NextChapter) <= len(s.Chapters):
		sh.drawInvitation(l, sh.Say("invite.next", "title", sh.In(s.Story.Chapters[v.NextChapter-1].Title).Words), "")
	case v.U >= s.Pace.Length():
		sh.drawInvitation(l, sh.Say("invite.again"), "")
	}
}

func (sh *Surround) drawInvitation(l *draw.List, words, second string) {
	m, t := &sh.Metrics, sh.Theme
	size := m.TextSize + 6
	if m.Narrow || m.Short {
		size = m.TextSize + 3
	}
	free := m.Turn(m.Free)
	run := sh.Scene.Fonts.Ellipsize(words, sh.Letters(size, true), free.Width()-4*size)
	w, h := run.Advance+3.4*size, 2.5*size
	x, y := free.Center().X, free.Min.Y+free.Height()*0.66
	box := draw.Box(x-w/2, y-h/2, x+w/2, y+h/2)
	l.Fill(l.RoundRect(draw.Box(box.Min.X-1.5, box.Min.Y-1.5, box.Max.X+1.5, box.Max.Y+1.5), h/2+1.5), t.Card.WithAlpha(0.8))
	l.Fill(l.RoundRect(box, h/2), t.Ink)
	icon.Play(l, box.Min.X+1.4*size, y, 0.9*size, t.Card)
	l.Text(run, draw.Point{X: box.Min.X + 2.3*size, Y: y + size*0.36}, t.Card)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActPlay}, Label: words, Bound: box})
	if second == "" {
		return
	}
	small := m.TextSize + 1
	run = sh.Scene.Fonts.Shape(second, sh.Letters(small, false))
	under := draw.Box(x-run.Advance/2-14, box.Max.Y+6, x+run.Advance/2+14, box.Max.Y+6+2.1*small)
	l.Fill(l.RoundRect(under, under.Height()/2), t.Card.WithAlpha(0.94))
	l.Text(run, draw.Point{X: x - run.Advance/2, Y: under.Center().Y + small*0.36}, t.Ink)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActChapters}, Label: second, Bound: under})
}
