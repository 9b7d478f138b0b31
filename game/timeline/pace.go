package timeline

// A Pace maps story time to playing time and back.
type Pace struct {
	t, u []float64
}

// Even is the pace that gives every day the same time.
func Even(span Span, length float64) *Pace {
	return pace([]float64{span.Start, span.End}, []float64{0, length})
}

// Eventful gives room to what happens.
func Eventful(span Span, stops []float64, length float64) *Pace { return Even(span, max(length, 20)) }

func pace(t, u []float64) *Pace { return &Pace{t, u} }

// Playing is the playing time at which the story's clock shows t.
func (p *Pace) Playing(t float64) float64 { return Span{p.t[0], p.t[1]}.Fraction(t) * p.Length() }

// Story is what the story's clock shows at the playing time u.
func (p *Pace) Story(u float64) float64 { return Span{p.t[0], p.t[1]}.At(u / p.Length()) }

// Length is how long the whole play is, in seconds.
func (p *Pace) Length() float64 { return p.u[len(p.u)-1] }

// Span is the part of story time that is played.
func (p *Pace) Span() Span { return Span{p.t[0], p.t[len(p.t)-1]} }
