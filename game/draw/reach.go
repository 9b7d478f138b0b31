package draw

// Reach is how far over its baseline the letters of a run reach, in dp: words of
// Nastaliq slope, and some reach beyond what their font says.
func (r *Run) Reach() (top float32) {
	var p Path
	for _, g := range r.Glyphs {
		p.Verbs, p.Pts = p.Verbs[:0], p.Pts[:0]
		g.Face.AppendOutline(&p, g.ID)
		for _, q := range p.Pts {
			top = max(top, -g.Y-q.Y*r.Size)
		}
	}
	return top
}
