package encode

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"

	"github.com/hamsaya/hamsaya/game/draw/xmp"
)

// software is who made the file, as its metadata say.
const software = "Hamsaya"

// Metadata are what the file of a picture says in words.
type Metadata struct {
	Title  string
	Text   string // what there is to see
	Source string
	Lang   string // BCP 47
}

// xmp is the description that photo desks and content systems read, with the
// alternative text where the IPTC standard has it.
func (m Metadata) xmp() []byte {
	return []byte(xmp.Packet([]xmp.Namespace{xmp.DublinCore, xmp.Basic, xmp.IPTC},
		xmp.Alt("dc:title", m.Title),
		xmp.Alt("dc:description", m.Text),
		xmp.Alt("Iptc4xmpCore:AltTextAccessibility", m.Text),
		xmp.Languages(m.Lang),
		xmp.Simple("dc:source", m.Source),
		xmp.Simple("xmp:CreatorTool", software)))
}

// WritePNG puts words and resolution into a PNG, before its pixels.
func (m Metadata) WritePNG(out io.Writer, data []byte, scale float64) error {
	if len(data) < pngHead {
		return errors.New("png: cut short")
	}
	b := bytes.Clone(data[:pngHead])
	perMetre := uint32(math.Round(scale * 96 / 0.0254))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = append(binary.BigEndian.AppendUint32(phys, perMetre), 1)
	b = AppendPNG(b, "pHYs", phys)
	for _, t := range [][2]string{{"Title", m.Title}, {"Description", m.Text}, {"Source", m.Source}, {"Software", software}} {
		if t[1] != "" {
			// Keyword, not compressed, language, no translated keyword, text.
			b = AppendPNG(b, "iTXt", []byte(t[0]+"\x00\x00\x00"+m.Lang+"\x00\x00"+t[1]))
		}
	}
	b = AppendPNG(b, "iTXt", append([]byte("XML:com.adobe.xmp\x00\x00\x00\x00\x00"), m.xmp()...))
	_, err := out.Write(append(b, data[pngHead:]...))
	return err
}

// WriteWebP puts words into a WebP of one picture, which takes the extended
// layout: https://developers.google.com/speed/webp/docs/riff_container
func (m Metadata) WriteWebP(out io.Writer, data []byte) error {
	const head = 12 // RIFF, size, WEBP
	if len(data) < head+8+5 || string(data[head:head+4]) != "VP8L" {
		return errors.New("webp: not the plain lossless layout")
	}
	// After its signature a lossless picture begins with width and height less
	// one in 14 bits each, and whether it has alpha.
	bits := binary.LittleEndian.Uint32(data[head+9:])
	width, height, alpha := bits&0x3fff, bits>>14&0x3fff, bits>>28&1
	flags := webpXMP
	if alpha != 0 {
		flags |= webpAlpha
	}
	b := appendVP8X([]byte("RIFF\x00\x00\x00\x00WEBP"), flags, int(width)+1, int(height)+1)
	b = append(b, data[head:]...)
	b = appendRIFF(b, "XMP ", m.xmp())
	binary.LittleEndian.PutUint32(b[4:], uint32(len(b)-8))
	_, err := out.Write(b)
	return err
}

// WriteJPEG puts words and resolution into a JPEG, after its first mark.
func (m Metadata) WriteJPEG(out io.Writer, data []byte, scale float64) error {
	if len(data) < 2 {
		return errors.New("jpeg: cut short")
	}
	const most = 0xffff - 2
	var b bytes.Buffer
	b.Write(data[:2])
	segment := func(mark byte, body []byte) {
		if len(body) > most {
			return // words that no segment holds
		}
		b.Write([]byte{0xff, mark})
		b.Write(binary.BigEndian.AppendUint16(nil, uint16(len(body)+2)))
		b.Write(body)
	}
	perInch := uint16(math.Round(scale * 96))
	jfif := append([]byte("JFIF\x00\x01\x02\x01"), byte(perInch>>8), byte(perInch), byte(perInch>>8), byte(perInch), 0, 0)
	segment(0xe0, jfif)
	segment(0xe1, append([]byte("http://ns.adobe.com/xap/1.0/\x00"), m.xmp()...))
	b.Write(data[2:])
	_, err := out.Write(b.Bytes())
	return err
}
