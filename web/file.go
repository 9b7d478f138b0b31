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
	Path string // without a slash in front, as "atlas/lines-3f9a1c02.bin"
	Type string // of the content, as HTTP names it
	Data []byte
	Hash string // of Data, hex
	// Lasting says that the path carries the hash, so that a copy of it is
	// good for ever.
	Lasting bool
	// rare is what few readers download, of all that a folder holds. It has no
	// packed forms.
	rare bool
	// seldom is what some readers download. It is packed by brotli alone, which
	// nearly all browsers accept.
	seldom bool
	// zipped says that a folder has the file packed by gzip under its own name,
	// and not as it is: see newZipped.
	zipped bool

	brotli, gzip func() []byte // nil for a packed form
}

// packings are the encodings of HTTP that files come in, the smallest first.
var packings = []packing{{"br", ".br"}, {"gzip", ".gz"}}

type packing struct{ encoding, suffix string }

func (b *Base) newFile(name string, data []byte) *File {
	f := &File{Path: name, Type: contentType(name), Data: data, Hash: hashOf(data)}
	f.brotli = sync.OnceValue(func() []byte { return pack(data, min(b.Level, strongest(f))) })
	f.gzip = sync.OnceValue(func() []byte {
		var packed bytes.Buffer
		w, _ := gzip.NewWriterLevel(&packed, min(b.Level, gzip.BestCompression)) // the level is a valid one
		w.Write(data)
		w.Close()
		return packed.Bytes()
	})
	return f
}

// newZipped is a file that the page's loader alone reads, and so unpacks itself:
// most servers that only hand out files send them as they are, and the program
// is 16 MB. A folder has it packed by gzip, and by brotli for servers that
// know packed forms; what a server undoes, or packs once more, is the same to the
// loader (page/unpack.js). The ending is one that servers neither pack nor refuse.
func (b *Base) newZipped(name string, data []byte) *File {
	f := b.newFile(name+".bin", data).lasting()
	f.zipped = true
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
// hundreds, the one below: it is 1 % larger in a third to a half of the time.
// The program alone is larger, and it is packed beforehand where it matters: see
// Program.
func strongest(f *File) int {
	switch {
	case len(f.Data) > tooLongToWait:
		return 5
	case f.Lasting && len(f.Data) < 512<<10:
		return brotli.BestCompression
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

// Stored is what a folder holds under the file's path, and a server sends to
// who accepts no encoding.
func (f *File) Stored() []byte {
	if f.zipped {
		return f.gzip()
	}
	return f.Data
}

// Encoded returns the file in an encoding, "br" or "gzip", or as it is stored
// where that makes it no smaller; see Encodes.
func (f *File) Encoded(encoding string) []byte {
	switch {
	case !f.Encodes(encoding):
		return f.Stored()
	case encoding == "br":
		return f.brotli()
	}
	return f.gzip()
}

// Encodes reports whether the file comes in an encoding.
func (f *File) Encodes(encoding string) bool {
	if f.rare || f.brotli == nil || f.Type == "image/png" {
		return false
	}
	switch encoding {
	case "br":
		return len(f.brotli()) < len(f.Stored())
	case "gzip":
		return !f.zipped && !f.seldom && len(f.gzip()) < len(f.Data)
	}
	return false
}

// packedType is the type of what the loader unpacks, and of a packed file that is
// asked for as itself.
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
