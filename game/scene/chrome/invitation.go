package chrome

import (
	"math"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/scene/icon"
	"github.com/hamsaya/hamsaya/game/scene/layout"
)

// An invitation is what a reader may do next, in words on the map.
type invitation struct {
	words, second string
	run, under    *draw.Run // nil: there is no second one
}

// What invitations are to.
const (
	inviteStart = iota
	inviteNext
	inviteAgain
)

// An inviteKey tells invitations of a sheet apart: n is how many minutes the play
// takes, or the chapter that comes next.
type inviteKey struct{ to, n int32 }

// DrawInvitation draws what a reader who has not started yet, or has come to the
// end of a chapter or of the play, may do next: large, in words, on the map.
func (sh *Surround) DrawInvitation(l *draw.List, v *layout.View) {
	if v.Playing || v.Selected >= 0 || v.Typing || v.Keys != nil || v.Menu != nil || sh.base.Spec.Print || sh.base.Metrics.Low {
		return
	}
	s := sh.base.Scene
	switch {
	case v.U <= 0:
		minutes := max(1, math.Round(s.Pace.Length()/max(v.Speed, 0.01)/60))
		sh.drawInvitation(l, inviteKey{inviteStart, int32(minutes)})
	case v.NextChapter > 0 && int(v.NextChapter) <= len(s.Chapters):
		sh.drawInvitation(l, inviteKey{inviteNext, v.NextChapter - 1})
	case v.U >= s.Pace.Length():
		sh.drawInvitation(l, inviteKey{inviteAgain, 0})
	}
}

// sizes are those of the letters of an invitation and of the one under it, in dp.
func (sh *Surround) inviteSizes() (large, small float32) {
	m := &sh.base.Metrics
	if m.Narrow || m.Short {
		return m.TextSize + 3, m.TextSize + 1
	}
	return m.TextSize + 6, m.TextSize + 1
}

// invitationTo is an invitation, set the first time that it is seen.
func (sh *Surround) invitationTo(key inviteKey) *invitation {
	if in := sh.Parts.invitations[key]; in != nil {
		return in
	}
	b, in := sh.base, &invitation{}
	large, small := sh.inviteSizes()
	switch key.to {
	case inviteStart:
		in.words = b.Say("invite.play", "n", int(key.n))
		if len(b.Scene.Chapters) > 1 {
			in.second = b.Say("invite.chapters")
			in.under = b.Scene.Fonts.Shape(in.second, b.Letters(small, false))
		}
	case inviteNext:
		in.words = b.Say("invite.next", "title", b.In(b.Scene.Story.Chapters[key.n].Title).Words)
	case inviteAgain:
		in.words = b.Say("invite.again")
	}
	in.run = b.Scene.Fonts.Ellipsize(in.words, b.Letters(large, true), b.Metrics.Free.Width()-4*large)
	sh.Parts.invitations[key] = in
	return in
}

func (sh *Surround) drawInvitation(l *draw.List, key inviteKey) {
	m, t, in := &sh.base.Metrics, sh.base.Theme, sh.invitationTo(key)
	size, small := sh.inviteSizes()
	free := m.Turn(m.Free)
	w, h := in.run.Advance+3.4*size, 2.5*size
	x, y := free.Center().X, free.Min.Y+free.Height()*0.66
	box := draw.Box(x-w/2, y-h/2, x+w/2, y+h/2)
	l.Fill(l.RoundRect(box.Grow(1.5), h/2+1.5), t.Card.WithAlpha(0.8))
	l.Fill(l.RoundRect(box, h/2), t.Ink)
	icon.Play(l, box.Min.X+1.4*size, y, 0.9*size, t.Card)
	l.Text(in.run, draw.Point{X: box.Min.X + 2.3*size, Y: y + size*0.36}, t.Card)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActPlay}, Label: in.words, Bound: box})
	if in.under == nil {
		return
	}
	half := in.under.Advance/2 + 14
	under := draw.Box(x-half, box.Max.Y+6, x+half, box.Max.Y+6+2.1*small)
	l.Fill(l.RoundRect(under, under.Height()/2), t.Card.WithAlpha(0.94))
	l.Text(in.under, draw.Point{X: x - in.under.Advance/2, Y: under.Center().Y + small*0.36}, t.Ink)
	l.Node(draw.Node{Role: draw.RoleButton, Ref: draw.Ref{Action: draw.ActChapters}, Label: in.second, Bound: under})
}
