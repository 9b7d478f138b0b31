package draw

// Reach is how far over its baseline the letters of a run reach, in dp: words of
// Nastaliq slope, and some reach beyond what their font says.
func (r *Run) Reach() (top float32) {
	for _, g := range r.Glyphs {
		if y, ok := g.Face.Top(g.ID); ok {
			top = max(top, -g.Y-y*r.Size)
		}
	}
	return top
}
