package export

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"

	"github.com/HugoSmits86/nativewebp"

	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/pdf"
	"github.com/hamsaya/hamsaya/game/draw/raster"
	"github.com/hamsaya/hamsaya/game/draw/svg"
	"github.com/hamsaya/hamsaya/game/export/encode"
)

// A Picture is one moment, drawn, with what it says in words.
type Picture struct {
	List  *draw.List
	Size  Size
	Words Words
	Clear bool // parts of it are transparent
}

// A Font is one that text is set in, for formats that carry their fonts.
type Font struct {
	Name   string // as draw.Face has it, without the weight: "Vazirmatn Latin"
	Family string // which editors may have by themselves: "Vazirmatn"
	// Letters are those that it is for, as CSS writes ranges; empty for all.
	Letters string
	Data    []byte // TrueType, of all weights
}

// Options of writing a picture.
type Options struct {
	Fonts    []Font
	LiveText bool // SVG keeps text as text, in Fonts
	// Night is the same picture in other colours, which an SVG shows where its
	// address ends in #night; nil for one palette.
	Night *draw.List
	// Compact makes a picture that a page shows and nobody edits: an SVG without
	// layers, with coasts as coarse as those of an embed's poster; a PNG of 255
	// colours, which are as many as a map's areas have, and what is nearest on
	// their edges.
	Compact bool
}

// Picture draws the moment u.
func (s *Still) Picture(u float64) *Picture {
	p := &Picture{List: &draw.List{}, Size: s.options.Size, Clear: s.options.Clear}
	s.Frame(u, p.List)
	p.Words = s.describe(u, p.List)
	return p
}

// Write writes the picture. The same picture gives the same bytes.
func (p *Picture) Write(w io.Writer, f Format, o Options) error {
	switch f {
	case SVG:
		return p.writeSVG(w, o)
	case PDF:
		return p.writePDF(w, o)
	case JPEG:
		if p.Clear {
			return errors.New("a JPEG cannot be transparent; write a .png, .webp or .svg")
		}
	}
	var b bytes.Buffer
	var err error
	switch f {
	case PNG:
		drawn := p.Raster()
		var img image.Image = drawn
		if o.Compact {
			img = encode.Paletted(drawn)
		}
		// The best compression takes six times as long for 1.5 %.
		if err = png.Encode(&b, img); err == nil {
			return p.Words.metadata().WritePNG(w, b.Bytes(), p.Size.Scale)
		}
	case WebP:
		if err = nativewebp.Encode(&b, p.Raster(), nil); err == nil {
			return p.Words.metadata().WriteWebP(w, b.Bytes())
		}
	case JPEG:
		if err = jpeg.Encode(&b, p.Raster(), &jpeg.Options{Quality: 92}); err == nil {
			return p.Words.metadata().WriteJPEG(w, b.Bytes(), p.Size.Scale)
		}
	default:
		return fmt.Errorf("%q is no format of pictures", f)
	}
	return err
}

// Memory is about how many bytes Write takes at its most, all of them at once:
// TestPictureMemory holds it. Vectors take little.
func (p *Picture) Memory(f Format) uint64 {
	w, h := p.Size.Px()
	switch f {
	case PNG, JPEG:
		return uint64(w) * uint64(h) * rasterBytes
	case WebP:
		return uint64(w) * uint64(h) * (rasterBytes + webpBytes)
	}
	return 0
}

// What the raster takes for a pixel, with the layers of what is drawn as a whole,
// and what the encoder of WebP adds, which lets go of most that it takes.
const rasterBytes, webpBytes = 22, 12

// metadata are the words as a file carries them.
func (w Words) metadata() encode.Metadata {
	return encode.Metadata{Title: w.Title, Text: w.Text, Source: w.Source, Lang: w.Lang}
}

// Raster is the picture in px.
func (p *Picture) Raster() *image.RGBA {
	w, h := p.Size.Px()
	img := raster.Render(p.List, w, h, float32(p.Size.Scale))
	if !p.Clear {
		opaque(img)
	}
	return img
}

// opaque gives full strength to pixels that the frame covers in part: those of
// the last row and column, where a size in dp is no whole number of px. The
// picture then needs no alpha, and has no grey edge where there is none.
func opaque(img *image.RGBA) {
	for i := 0; i < len(img.Pix); i += 4 {
		a := uint32(img.Pix[i+3])
		if a == 0xff || a == 0 {
			continue
		}
		for c := range img.Pix[i : i+3] {
			img.Pix[i+c] = uint8(min((uint32(img.Pix[i+c])*0xff+a/2)/a, 0xff))
		}
		img.Pix[i+3] = 0xff
	}
}

func (p *Picture) writeSVG(w io.Writer, o Options) error {
	opt := svg.Options{
		Width: float32(p.Size.Width), Height: float32(p.Size.Height),
		Title: p.Words.Title, Desc: p.Words.Full(), Lang: p.Words.Lang,
		// A twentieth of a dp cannot be seen, and is 7 % of the file.
		Precision: 1, Tolerance: 0.05, Layers: true, Night: o.Night,
	}
	if o.Compact {
		opt.Tolerance, opt.Layers, opt.Compact = webTolerance, false, true
	}
	if o.LiveText {
		for _, f := range o.Fonts {
			opt.Live = append(opt.Live, svg.Font(f))
		}
	}
	return svg.Write(w, p.List, opt)
}

func (p *Picture) writePDF(w io.Writer, o Options) error {
	opt := pdf.Options{
		Width: float32(p.Size.Width), Height: float32(p.Size.Height),
		Title: p.Words.Title, Desc: p.Words.Full(), Lang: p.Words.Lang, Source: p.Words.Source,
	}
	for _, f := range o.Fonts {
		opt.Fonts = append(opt.Fonts,
			pdf.Font{Name: f.Name + " Regular", Data: f.Data, Weight: 400},
			pdf.Font{Name: f.Name + " Bold", Data: f.Data, Weight: 700})
	}
	return pdf.Write(w, p.List, opt)
}
