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

// A File is one file of a site, with its compressed forms made when they are
// first asked for.
type File struct {
	Path string // without a slash in front, as "atlas/lines-3f9a1c02.geojson"
	Type string // of the content, as HTTP names it
	Data []byte
	Hash string // of Data, hex
	// Lasting says that the path carries the hash, so that a copy of it is
	// good for ever.
	Lasting bool

	brotli, gzip func() []byte
}

func newFile(name string, data []byte) *File {
	sum := sha256.Sum256(data)
	f := &File{Path: name, Type: contentType(name), Data: data, Hash: hex.EncodeToString(sum[:8])}
	f.brotli = sync.OnceValue(func() []byte {
		var b bytes.Buffer
		// Level 5 takes a second for the whole program; the strongest takes a
		// minute and is for what is released.
		w := brotli.NewWriterLevel(&b, 5)
		w.Write(data)
		w.Close()
		return b.Bytes()
	})
	f.gzip = sync.OnceValue(func() []byte {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Write(data)
		w.Close()
		return b.Bytes()
	})
	return f
}

// lasting puts the hash into the path.
func (f *File) lasting() *File {
	ext := path.Ext(f.Path)
	f.Path = strings.TrimSuffix(f.Path, ext) + "-" + f.Hash[:8] + ext
	f.Lasting = true
	return f
}

// Encoded returns the file in an encoding: "br", "gzip" or "" for as it is.
func (f *File) Encoded(encoding string) []byte {
	switch encoding {
	case "br":
		return f.brotli()
	case "gzip":
		return f.gzip()
	}
	return f.Data
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
	}
	return "application/octet-stream"
}
