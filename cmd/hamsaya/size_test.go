package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/web"
)

// What a reader waits for, in bytes after brotli.
const (
	mostProgram = 3_200_000
	mostAtlas   = 150_000
)

// The limits hold for what is released: everything at brotli's strongest,
// which is kept in build/ for the next run.
func TestSizes(t *testing.T) {
	p, err := web.Build(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	base, err := web.NewBase(p, assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	data, err := read("", nil)
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := parse("", data)
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-36s %11s %11s %11s\n", "", "raw", "gzip", "brotli")
	atlas, all := sizes{}, sizes{}
	files, err := base.Site(web.Content{Story: s, Source: data}).Files()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		packed, err := web.Pack(f.Data, filepath.Join("..", "..", "build"))
		if err != nil {
			t.Fatal(err)
		}
		now := sizes{len(f.Data), len(f.Encoded("gzip")), len(packed)}
		fmt.Fprintf(&table, "%-36s %s\n", f.Path, now)
		all.add(now)
		switch {
		case strings.HasPrefix(f.Path, "atlas/"):
			atlas.add(now)
		case strings.HasSuffix(f.Path, ".wasm") && now.brotli > mostProgram:
			t.Errorf("the program is %d bytes after brotli, %d are allowed", now.brotli, mostProgram)
		}
	}
	fmt.Fprintf(&table, "%-36s %s\n%-36s %s", "atlas", atlas, "everything", all)
	if atlas.brotli > mostAtlas {
		t.Errorf("the atlas is %d bytes after brotli, %d are allowed", atlas.brotli, mostAtlas)
	}
	t.Log(table.String())
}

type sizes struct{ raw, gzip, brotli int }

func (s *sizes) add(o sizes) {
	s.raw += o.raw
	s.gzip += o.gzip
	s.brotli += o.brotli
}

func (s sizes) String() string { return fmt.Sprintf("%11d %11d %11d", s.raw, s.gzip, s.brotli) }
