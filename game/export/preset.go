package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/hamsaya/hamsaya/game/story/suggest"
)

// A Size is how large a picture is: in dp, which the layout works with, and
// how many px of the file there are to a dp.
type Size struct {
	Name          string // of the preset, or ""
	Width, Height float64
	Scale         float64
}

// Presets are the sizes that have names, with the scale each is meant for.
// Sheets of paper are at 300 px an inch, and 96 dp are an inch.
var Presets = []Size{
	{"web", 1280, 720, 1},
	{"1080p", 1280, 720, 1.5},                       // 1920 × 1080 px
	{"4k", 1280, 720, 3},                            // 3840 × 2160 px
	{"social", 960, 504, 1.25},                      // 1200 × 630 px, the card of a link
	{"square", 540, 540, 2},                         // 1080 × 1080 px
	{"story", 540, 960, 2},                          // 1080 × 1920 px, 9:16
	{"a4", 210 / mm, 297 / mm, 300. / 96},           // upright
	{"a4-landscape", 297 / mm, 210 / mm, 300. / 96}, //
	{"a3", 297 / mm, 420 / mm, 300. / 96},           // upright
	{"a3-landscape", 420 / mm, 297 / mm, 300. / 96}, //
	{"column", 363, 544, 300. / 96},                 // two columns of a broadsheet, 96 mm
}

// mm is how many millimetres a dp is.
const mm = 25.4 / 96

// What a picture may measure. Below the least, words would be larger than the
// map; above the most, formats and memory end.
const (
	leastWidth, leastHeight = 240, 200 // dp
	mostSide                = 16383    // px: the most that WebP has room for
	mostPixels              = 120e6
)

// ParseSize reads a preset's name or a size in dp, as 1280x720. The scale is
// px per dp; 0 is the preset's own, or 1.
func ParseSize(s string, scale float64) (Size, error) {
	size, err := readSize(strings.ToLower(strings.TrimSpace(s)))
	if err != nil {
		return Size{}, err
	}
	if scale != 0 {
		size.Scale = scale
	}
	return size, size.check()
}

func readSize(s string) (Size, error) {
	names := make([]string, len(Presets))
	for i, p := range Presets {
		if p.Name == s {
			return p, nil
		}
		names[i] = p.Name
	}
	w, h, both := strings.Cut(strings.ReplaceAll(s, "×", "x"), "x")
	width, err1 := strconv.ParseFloat(w, 64)
	height, err2 := strconv.ParseFloat(h, 64)
	if !both || err1 != nil || err2 != nil {
		hint := ""
		if near := suggest.Nearest(s, names); near != "" {
			hint = fmt.Sprintf("did you mean %s? ", near)
		}
		return Size{}, fmt.Errorf("size %q: %swrite width and height as 1280x720, or one of %s", s, hint, strings.Join(names, ", "))
	}
	return Size{Width: width, Height: height, Scale: 1}, nil
}

func (s Size) check() error {
	w, h := s.Px()
	switch {
	case !(s.Width >= leastWidth && s.Height >= leastHeight):
		return fmt.Errorf("size %s: too small for a map with its words; the least is %dx%d (for fewer pixels set a scale below 1)", s, leastWidth, leastHeight)
	case !(s.Scale >= 0.1 && s.Scale <= 32):
		return fmt.Errorf("scale %g: set one from 0.1 to 32", s.Scale)
	case !(s.Width*s.Scale <= mostSide && s.Height*s.Scale <= mostSide):
		return fmt.Errorf("size %s at scale %g: %.9g × %.9g px are too many; a side may have %d px", s, s.Scale, s.Width*s.Scale, s.Height*s.Scale, mostSide)
	case float64(w)*float64(h) > mostPixels:
		return fmt.Errorf("size %s at scale %g: %d × %d px are too many; a picture may have %.0f million", s, s.Scale, w, h, mostPixels/1e6)
	case math.Max(s.Width/s.Height, s.Height/s.Width) > 8:
		return fmt.Errorf("size %s: too narrow for a map; one side may be at most 8 times the other", s)
	}
	return nil
}

// Px is the size in px.
func (s Size) Px() (w, h int) {
	return int(math.Round(s.Width * s.Scale)), int(math.Round(s.Height * s.Scale))
}

// String is the size as ParseSize reads it.
func (s Size) String() string {
	if s.Name != "" {
		return s.Name
	}
	return strconv.FormatFloat(s.Width, 'g', -1, 64) + "x" + strconv.FormatFloat(s.Height, 'g', -1, 64)
}

// Even is the size with even numbers of px, which video is made of: at most a
// px more each way, laid out anew.
func (s Size) Even() Size {
	w, h := s.Px()
	if w%2 == 1 {
		s.Width, s.Name = float64(w+1)/s.Scale, ""
	}
	if h%2 == 1 {
		s.Height, s.Name = float64(h+1)/s.Scale, ""
	}
	return s
}
