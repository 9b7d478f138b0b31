package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// A File is one file of a site, with its packed forms made when they are
// first asked for.
type File struct {
	Path string // without a slash in front, as "atlas/lines-3f9a1c02.geojson"
	Type string // of the content, as HTTP names it
	Data []byte
	Hash string // of Data, hex
	// Lasting says that the path carries the hash, so that a copy of it is
	// good for ever.
	Lasting bool
	// rare is what few readers download, of all that a folder holds.
	rare bool

	brotli, gzip func() []byte
}

// packings are the encodings of HTTP that files come in, the smallest first.
var packings = []packing{{"br", ".br"}, {"gzip", ".gz"}}

type packing struct{ encoding, suffix string }

func (b *Base) newFile(name string, data []byte) *File {
	f := &File{Path: name, Type: contentType(name), Data: data, Hash: hashOf(data)}
	f.brotli = sync.OnceValue(func() []byte { return pack(data, min(b.Level, strongest(f))) })
	f.gzip = sync.OnceValue(func() []byte {
		var packed bytes.Buffer
		level := min(b.Level, gzip.BestCompression)
		if f.rare || len(data) > tooLongToWait {
			level = min(level, 6) // 2 % larger in half of the time, or less
		}
		w, _ := gzip.NewWriterLevel(&packed, level) // the level is a valid one
		w.Write(data)
		w.Close()
		return packed.Bytes()
	})
	return f
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// tooLongToWait is from which size on the highest levels are left out, in bytes.
const tooLongToWait = 4 << 20

// strongest is the level of brotli for a file that is published: the highest
// for what lasts, which takes about three seconds for a megabyte; for half a
// megabyte or more, and for what each story makes anew, of which a folder has
// hundreds, the one below: it is 1 % larger in a third to a half of the time; and for what few will download, 9:
// 11 % larger in a twentieth. The program alone is larger, and it is packed
// beforehand where it matters: see Program.
func strongest(f *File) int {
	switch {
	case len(f.Data) > tooLongToWait:
		return 5
	case f.Lasting && len(f.Data) < 512<<10:
		return brotli.BestCompression
	case f.rare:
		return 9
	}
	return brotli.BestCompression - 1
}

func pack(data []byte, level int) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, level)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// lasting puts the hash into the path.
func (f *File) lasting() *File {
	ext := path.Ext(f.Path)
	f.Path = strings.TrimSuffix(f.Path, ext) + "-" + f.Hash[:8] + ext
	f.Lasting = true
	return f
}

// Encoded returns the file in an encoding, "br" or "gzip", or as it is where
// that makes it no smaller; see Encodes.
func (f *File) Encoded(encoding string) []byte {
	switch encoding {
	case "br":
		if f.Encodes(encoding) {
			return f.brotli()
		}
	case "gzip":
		if f.Encodes(encoding) {
			return f.gzip()
		}
	}
	return f.Data
}

// Encodes reports whether the file comes in an encoding.
func (f *File) Encodes(encoding string) bool {
	if f.Type == "image/png" || f.Type == packedType {
		return false
	}
	switch encoding {
	case "br":
		return len(f.brotli()) < len(f.Data)
	case "gzip":
		return len(f.gzip()) < len(f.Data)
	}
	return false
}

// packedType is the type of a packed file that is asked for as itself.
const packedType = "application/octet-stream"

// packed is the packed form as a file of its own, or nil.
func (f *File) packed(p packing) *File {
	if !f.Encodes(p.encoding) {
		return nil
	}
	data := f.Encoded(p.encoding)
	return &File{Path: f.Path + p.suffix, Type: packedType, Data: data, Hash: hashOf(data), Lasting: f.Lasting}
}

func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	case ".geojson":
		return "application/geo+json"
	case ".wasm":
		return "application/wasm"
	case ".ttf":
		return "font/ttf"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".csv":
		return "text/csv; charset=utf-8"
	case ".txt", ".ts":
		return "text/plain; charset=utf-8"
	}
	return packedType
}
