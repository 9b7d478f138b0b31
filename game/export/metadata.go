package export

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"strings"
)

// software is who made the file, as its metadata say.
const software = "Hamsaya"

// xmp is the description that photo desks and content systems read, with the
// alternative text where the IPTC standard has it.
func (w Words) xmp() []byte {
	x := func(s string) string {
		var b strings.Builder
		xml.EscapeText(&b, []byte(s)) // to memory: cannot fail
		return b.String()
	}
	lang := w.Lang
	if lang == "" {
		lang = "und"
	}
	return fmt.Appendf(nil, `<?xpacket begin="`+"\ufeff"+`" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">%[2]s</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
<dc:language><rdf:Bag><rdf:li>%[3]s</rdf:li></rdf:Bag></dc:language>
<dc:source>%[4]s</dc:source>
<xmp:CreatorTool>%[5]s</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`, x(w.Title), x(w.Text), x(lang), x(w.Source), software)
}

// writePNG puts words and resolution into a PNG, before its pixels.
func (w Words) writePNG(out io.Writer, data []byte, scale float64) error {
	const head = 8 + 25 // signature and IHDR
	if len(data) < head {
		return errors.New("png: cut short")
	}
	var b bytes.Buffer
	b.Write(data[:head])
	perMetre := uint32(math.Round(scale * 96 / 0.0254))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = append(binary.BigEndian.AppendUint32(phys, perMetre), 1)
	chunk(&b, "pHYs", phys)
	for _, t := range [][2]string{{"Title", w.Title}, {"Description", w.Text}, {"Source", w.Source}, {"Software", software}} {
		if t[1] != "" {
			// Keyword, not compressed, language, no translated keyword, text.
			chunk(&b, "iTXt", []byte(t[0]+"\x00\x00\x00"+w.Lang+"\x00\x00"+t[1]))
		}
	}
	chunk(&b, "iTXt", append([]byte("XML:com.adobe.xmp\x00\x00\x00\x00\x00"), w.xmp()...))
	b.Write(data[head:])
	_, err := out.Write(b.Bytes())
	return err
}

// chunk writes a chunk of a PNG.
func chunk(b *bytes.Buffer, kind string, data []byte) {
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	body := append([]byte(kind), data...)
	b.Write(body)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)))
}

// writeWebP puts words into a WebP of one picture, which takes the extended
// layout: https://developers.google.com/speed/webp/docs/riff_container
func (w Words) writeWebP(out io.Writer, data []byte) error {
	const head = 12 // RIFF, size, WEBP
	if len(data) < head+8+5 || string(data[head:head+4]) != "VP8L" {
		return errors.New("webp: not the plain lossless layout")
	}
	// After its signature a lossless picture begins with width and height less
	// one in 14 bits each, and whether it has alpha.
	bits := binary.LittleEndian.Uint32(data[head+9:])
	width, height, alpha := bits&0x3fff, bits>>14&0x3fff, bits>>28&1
	const hasXMP, hasAlpha = 1 << 2, 1 << 4
	x := []byte{hasXMP | byte(alpha*hasAlpha), 0, 0, 0}
	x = append(x, byte(width), byte(width>>8), 0, byte(height), byte(height>>8), 0)
	var body bytes.Buffer
	body.WriteString("WEBP")
	riff(&body, "VP8X", x)
	body.Write(data[head:])
	riff(&body, "XMP ", w.xmp())
	var b bytes.Buffer
	b.WriteString("RIFF")
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(body.Len())))
	b.Write(body.Bytes())
	_, err := out.Write(b.Bytes())
	return err
}

// riff writes a chunk of a RIFF file.
func riff(b *bytes.Buffer, kind string, data []byte) {
	b.WriteString(kind)
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(data))))
	b.Write(data)
	if len(data)%2 == 1 {
		b.WriteByte(0)
	}
}

// writeJPEG puts words and resolution into a JPEG, after its first mark.
func (w Words) writeJPEG(out io.Writer, data []byte, scale float64) error {
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
	segment(0xe1, append([]byte("http://ns.adobe.com/xap/1.0/\x00"), w.xmp()...))
	b.Write(data[2:])
	_, err := out.Write(b.Bytes())
	return err
}
