package draw

import "slices"

// Recoloured reports whether l is o in other colours: the same operations on
// the same shapes, text and groups, in the same order.
func (l *List) Recoloured(o *List) bool {
	return l == o || l != nil && o != nil && slices.EqualFunc(l.Ops, o.Ops, func(a, b Op) bool {
		return a.Kind == b.Kind && a.Rule == b.Rule && a.HasFade == b.HasFade && a.Name == b.Name &&
			slices.Equal(l.Verbs(a.Path), o.Verbs(b.Path)) && slices.EqualFunc(l.Points(a.Path), o.Points(b.Path), samePoint) &&
			a.Stroke.same(b.Stroke) && samePoint(a.Clip.Min, b.Clip.Min) && samePoint(a.Clip.Max, b.Clip.Max) &&
			samePoint(a.At, b.At) && same(a.HaloWidth, b.HaloWidth) && a.Run.same(b.Run) && a.Sub.Recoloured(b.Sub)
	})
}

// same holds of what is no number, too.
func same(a, b float32) bool { return a == b || a != a && b != b }

func samePoint(a, b Point) bool { return same(a.X, b.X) && same(a.Y, b.Y) }

func (s Stroke) same(o Stroke) bool {
	return s.Cap == o.Cap && s.Join == o.Join && same(s.Width, o.Width) && same(s.Phase, o.Phase) &&
		slices.EqualFunc(s.Dash[:], o.Dash[:], same)
}

func (r *Run) same(o *Run) bool {
	return r == o || r != nil && o != nil && r.Text == o.Text && r.Lang == o.Lang && r.RTL == o.RTL &&
		same(r.Size, o.Size) && same(r.Tracking, o.Tracking) && slices.EqualFunc(r.Glyphs, o.Glyphs, func(a, b Glyph) bool {
		return a.Face == b.Face && a.ID == b.ID && same(a.X, b.X) && same(a.Y, b.Y)
	})
}
