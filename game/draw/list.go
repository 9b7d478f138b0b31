package draw

// A List is one picture: operations from back to front, and the semantic
// nodes that say in words what was drawn. Paths live in a pool that the list
// owns, so that filling a list again after Reset allocates nothing.
//
// Coordinates are in dp, x to the right and y down, from the top left of the
// frame.
type List struct {
	Ops   []Op
	Nodes []Node

	verbs []Verb
	pts   []Point

	// Where the path that is being built begins, in verbs and in pts, and
	// where its current subpath does, in pts.
	verb0, pt0, sub0 int32

	turn  turn   // what is recorded is moved or mirrored by it
	turns []turn // those around it

	clips  []Rect     // the clips that are open, each within the one before
	places []place    // of the nodes, one for each
	embeds []embedded // the OpEmbeds, for Pick
}

// Point is a position in dp.
type Point struct{ X, Y float32 }

// Rect is an axis-parallel rectangle in dp; Max lies outside.
type Rect struct{ Min, Max Point }

// Verb is one step of a path. MoveTo and LineTo take one point of the pool,
// QuadTo two, CubeTo three, Close none.
type Verb uint8

// The verbs of a path.
const (
	MoveTo Verb = iota
	LineTo
	QuadTo
	CubeTo
	Close
)

// PathRef is a path in the pool of the list that it was made by.
type PathRef struct{ v0, v1, p0, p1 int32 }

// Empty reports whether the path has no verbs.
func (p PathRef) Empty() bool { return p.v0 == p.v1 }

// OpKind tells which fields of an Op are in use.
type OpKind uint8

// The operations.
const (
	// OpFill fills Path by Rule with Color; with Fade set, the colour runs
	// from Color at the left edge of the path's bound to Fade at its right.
	OpFill OpKind = iota
	// OpStroke strokes Path with Stroke and Color.
	OpStroke
	// OpText draws Run with its baseline's left end at At, first its halo
	// (Halo, HaloWidth dp around the outline), then the glyphs in Color.
	OpText
	// OpClip narrows what follows to Clip, until the OpUnclip that matches.
	OpClip
	OpUnclip
	// OpBegin opens a named group and OpEnd closes it. They draw nothing;
	// formats with layers keep the name.
	OpBegin
	OpEnd
	// OpEmbed draws the whole of Sub, a list that no one changes any more,
	// moved by At. A renderer may keep its pixels under the pointer.
	OpEmbed
)

// An Op is one drawing operation, plain data.
type Op struct {
	Kind      OpKind
	Rule      FillRule
	HasFade   bool
	Color     Color
	Fade      Color
	Halo      Color
	Path      PathRef
	Stroke    Stroke
	Clip      Rect
	At        Point
	HaloWidth float32
	Run       *Run
	Sub       *List
	Name      string
}

// FillRule says which points are inside a path that crosses itself.
type FillRule uint8

// The fill rules, as in SVG.
const (
	NonZero FillRule = iota
	EvenOdd
)

// Color is sRGB with straight (not premultiplied) alpha.
type Color struct{ R, G, B, A uint8 }

// WithAlpha returns c with its alpha scaled by a in [0, 1].
func (c Color) WithAlpha(a float32) Color {
	switch {
	case a <= 0:
		c.A = 0
	case a < 1:
		c.A = uint8(float32(c.A)*a + 0.5)
	}
	return c
}

// Cap is how the ends of a stroke (and of its dashes) look.
type Cap uint8

// The caps, as in SVG.
const (
	CapButt Cap = iota
	CapRound
	CapSquare
)

// Join is how the corners of a stroke look.
type Join uint8

// The joins, as in SVG; a miter longer than four half widths becomes a bevel.
const (
	JoinRound Join = iota
	JoinMiter
	JoinBevel
)

// Stroke is the style of a line. Width is in dp. Dash holds the lengths in dp
// of a dash, a gap, a dash, a gap; all zero is a solid line, and two zeros at
// the end make a pattern of two. Phase is where in the pattern the line
// begins.
type Stroke struct {
	Width float32
	Cap   Cap
	Join  Join
	Dash  [4]float32
	Phase float32
}

// A GlyphID is the index of a glyph in its face.
type GlyphID uint32

// A Face gives the outlines of a font's glyphs. It is implemented by package
// glyph; the renderers know no more of fonts than this.
type Face interface {
	// Name is the font's full name, as "Vazirmatn Latin Bold".
	Name() string
	// AppendOutline appends the outline of a glyph to p, in em units (1 is
	// the font size), y down, the origin on the baseline.
	AppendOutline(p *Path, g GlyphID)
	// Top is the least y of the points of a glyph's outline, in em units; ok
	// is false for a glyph without one.
	Top(g GlyphID) (y float32, ok bool)
}

// A Run is one line of shaped text in visual order, ready to draw. Runs are
// immutable and shared: a renderer may keep what it makes of one under the
// pointer.
type Run struct {
	Glyphs  []Glyph
	Text    string  // what it says, in logical order
	Lang    string  // BCP 47, may be empty
	RTL     bool    // the base direction of the line
	Size    float32 // of the font, in dp
	Advance float32 // width in dp
	Ascent  float32 // above the baseline, in dp, positive
	Descent float32 // below the baseline, in dp, positive

	Tracking float32 // dp between letters; the glyphs stand with it already
}

// HighLine is how much room a line takes above and below its baseline, in dp,
// and whether its script is higher than others, as Nastaliq is: lines of other
// scripts may stand as many font sizes apart as suits them, these would touch.
func (r *Run) HighLine() (above, below float32, high bool) {
	const filled = 0.87 // of the height, by most words
	return r.Ascent * filled, r.Descent * filled, r.Ascent+r.Descent > 2*r.Size
}

// A Glyph stands at X, Y dp from the run's origin.
type Glyph struct {
	Face Face
	ID   GlyphID
	X, Y float32
}

// A Path is a free-standing path, for building and for glyph outlines.
type Path struct {
	Verbs []Verb
	Pts   []Point
}
