package pdf

import (
	"crypto/md5"
	"encoding/binary"
	"errors"
	"slices"

	"github.com/hamsaya/hamsaya/game/draw"
)

// font is a font of the file: which glyphs of it were used, and what letters
// they are.
type font struct {
	Font
	tables *trueType
	used   map[draw.GlyphID]bool
	runes  map[draw.GlyphID]rune
	object int
}

func sorted(used map[draw.GlyphID]bool) []draw.GlyphID {
	var ids []draw.GlyphID
	for id := range used {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// tagOf makes six letters of a hash.
func tagOf(data []byte) string {
	sum := md5.Sum(data)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// trueType is what PDF must know of a TrueType font.
// https://learn.microsoft.com/typography/opentype/spec/otff
type trueType struct {
	tables          map[string][]byte
	unitsPerEm      int
	box             [4]int
	ascent, descent int
	metrics         int // how many glyphs have a width of their own
	long            bool
	loca, glyf      []byte
	hmtx            []byte
}

var errFont = errors.New("not a TrueType font")

func readTrueType(data []byte) (*trueType, error) {
	if len(data) < 12 || binary.BigEndian.Uint32(data) != 0x00010000 {
		return nil, errFont
	}
	t := &trueType{tables: map[string][]byte{}}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, errFont
	}
	for i := range n {
		e := data[12+16*i:]
		at, size := int(binary.BigEndian.Uint32(e[8:])), int(binary.BigEndian.Uint32(e[12:]))
		if at > len(data) || size > len(data)-at {
			return nil, errFont
		}
		t.tables[string(e[:4])] = data[at : at+size]
	}
	head, hhea := t.tables["head"], t.tables["hhea"]
	t.loca, t.glyf, t.hmtx = t.tables["loca"], t.tables["glyf"], t.tables["hmtx"]
	if len(head) < 54 || len(hhea) < 36 || t.loca == nil || t.glyf == nil || len(t.hmtx) < 4 {
		return nil, errFont
	}
	short := func(b []byte) int { return int(int16(binary.BigEndian.Uint16(b))) }
	t.unitsPerEm = max(int(binary.BigEndian.Uint16(head[18:])), 1)
	for i := range t.box {
		t.box[i] = short(head[36+2*i:])
	}
	t.long = short(head[50:]) == 1
	t.ascent, t.descent = short(hhea[4:]), short(hhea[6:])
	t.metrics = min(int(binary.BigEndian.Uint16(hhea[34:])), len(t.hmtx)/4)
	if t.metrics == 0 {
		return nil, errFont
	}
	return t, nil
}

// width is a glyph's advance in units of the font.
func (t *trueType) width(g int) int {
	return int(binary.BigEndian.Uint16(t.hmtx[4*min(g, t.metrics-1):]))
}

// glyph is where a glyph's outline lies.
func (t *trueType) glyph(g int) (from, to int) {
	at := func(i int) int {
		if t.long {
			if 4*i+4 > len(t.loca) {
				return 0
			}
			return int(binary.BigEndian.Uint32(t.loca[4*i:]))
		}
		if 2*i+2 > len(t.loca) {
			return 0
		}
		return 2 * int(binary.BigEndian.Uint16(t.loca[2*i:]))
	}
	from, to = at(g), at(g+1)
	if from < 0 || to > len(t.glyf) || from >= to {
		return 0, 0
	}
	return from, to
}

// glyphs is how many there are.
func (t *trueType) glyphs() int {
	if t.long {
		return len(t.loca)/4 - 1
	}
	return len(t.loca)/2 - 1
}

// kept are the tables that a viewer reads; the others shape text, which is
// done.
var kept = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// subset is the font with the outlines of these glyphs alone, and of those
// that they are put together from. The numbers of glyphs stay.
func (t *trueType) subset(ids []draw.GlyphID) []byte {
	keep := map[int]bool{0: true}
	for _, id := range ids {
		t.close(keep, int(id))
	}
	n := t.glyphs()
	loca, glyf := make([]byte, 0, 4*n+4), []byte(nil)
	for g := range n {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if keep[g] {
			from, to := t.glyph(g)
			glyf = append(glyf, t.glyf[from:to]...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head := slices.Clone(t.tables["head"])
	binary.BigEndian.PutUint16(head[50:], 1) // loca is of the long kind now
	clear(head[8:12])
	tables := map[string][]byte{"loca": loca, "glyf": glyf, "head": head}
	for _, name := range kept {
		if data, ok := t.tables[name]; ok && tables[name] == nil {
			tables[name] = data
		}
	}
	return pack(tables)
}

// close adds a glyph and its parts.
func (t *trueType) close(keep map[int]bool, g int) {
	if keep[g] && g != 0 || g >= t.glyphs() {
		return
	}
	keep[g] = true
	from, to := t.glyph(g)
	b := t.glyf[from:to]
	if len(b) < 10 || int16(binary.BigEndian.Uint16(b)) >= 0 {
		return
	}
	const (
		words, scale, more, xyScale, matrix = 1, 8, 32, 64, 128
	)
	for b = b[10:]; len(b) >= 4; {
		flags := binary.BigEndian.Uint16(b)
		t.close(keep, int(binary.BigEndian.Uint16(b[2:])))
		size := 6
		if flags&words != 0 {
			size += 2
		}
		switch {
		case flags&scale != 0:
			size += 2
		case flags&xyScale != 0:
			size += 4
		case flags&matrix != 0:
			size += 8
		}
		if flags&more == 0 || len(b) < size {
			return
		}
		b = b[size:]
	}
}

// pack writes a font file of tables.
func pack(tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	n := len(names)
	power := 1
	log := 0
	for power*2 <= n {
		power *= 2
		log++
	}
	var b []byte
	b = binary.BigEndian.AppendUint32(b, 0x00010000)
	for _, v := range []int{n, 16 * power, log, 16*n - 16*power} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	at := 12 + 16*n
	for _, name := range names {
		data := tables[name]
		b = append(b, name...)
		b = binary.BigEndian.AppendUint32(b, checksum(data))
		b = binary.BigEndian.AppendUint32(b, uint32(at))
		b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
		at += (len(data) + 3) &^ 3
	}
	for _, name := range names {
		b = append(b, tables[name]...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	return b
}

func checksum(data []byte) uint32 {
	sum := uint32(0)
	for len(data) > 0 {
		var word [4]byte
		data = data[copy(word[:], data):]
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
