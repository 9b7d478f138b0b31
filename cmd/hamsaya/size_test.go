package main

import (
	"bytes"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/web"
)

// What a reader waits for, in bytes after brotli, and what a desk uploads.
const (
	mostProgram = 3_200_000
	mostAtlas   = 150_000
	mostFolder  = 25_000_000
)

var table = flag.Bool("table", false, "print what every file weighs, packed as it is released; the first time takes minutes")

// What holds one level below a release's brotli holds for the release.
func TestSizes(t *testing.T) {
	p, err := web.Build(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Brotli = nearly(p.Wasm)
	data, err := read("", nil)
	if err != nil {
		t.Fatal(err)
	}
	st, problems, err := parse("", data)
	if err != nil {
		t.Fatal(err)
	}
	folder(t, p, contentOf(st, data, problems))
	files := siteFiles(t, p)
	var program, atlas [][]byte // packed
	for _, f := range files {
		switch {
		case strings.HasPrefix(f.Path, "atlas/"):
			atlas = append(atlas, nearly(f.Data))
		case strings.HasPrefix(f.Path, "player-"):
			program = append(program, p.Brotli)
		}
	}
	for _, c := range []struct {
		name  string
		files [][]byte
		most  int
	}{{"program", program, mostProgram}, {"atlas", atlas, mostAtlas}} {
		if len(c.files) == 0 {
			t.Errorf("there is no %s", c.name)
		}
		packed := 0
		for _, f := range c.files {
			packed += len(f)
		}
		t.Logf("the %s is %d bytes, %d are allowed", c.name, packed, c.most)
		if packed > c.most {
			t.Errorf("the %s is %d bytes after brotli, %d are allowed", c.name, packed, c.most)
		}
	}
	if *table {
		t.Log(weighed(t, files) + "\n" + added(t))
	}
}

// siteFiles are the files of the story that the tool carries, with a program.
func siteFiles(t *testing.T, p *web.Program) []*web.File {
	t.Helper()
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
	files, err := base.Site(web.Content{Story: s, Source: data}).Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// folder holds that what build writes by default is no more than is allowed. What a
// weaker packing brings below the limit, the published one does too.
func folder(t *testing.T, p *web.Program, content web.Content) {
	t.Helper()
	for _, level := range []int{9, brotli.BestCompression} {
		base, err := web.NewBase(p, assets.FS)
		if err != nil {
			t.Fatal(err)
		}
		base.Level = level
		done, err := base.Site(content).Write(t.Context(), filepath.Join(t.TempDir(), "map"))
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("the folder is %d bytes in %d files, packed at %d; %d are allowed", done.Bytes, done.Files, level, mostFolder)
		if done.Bytes <= mostFolder {
			return
		}
	}
	t.Errorf("the folder is more than the %d bytes that are allowed", mostFolder)
}

// nearly is data packed as a release is, the program one level below: 4 % more in
// half of the time, which is 40 s.
func nearly(data []byte) []byte {
	var packed bytes.Buffer
	level := brotli.BestCompression
	if len(data) > 4<<20 {
		level--
	}
	w := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: level, LGWin: 24})
	w.Write(data)
	w.Close()
	return packed.Bytes()
}

// strongly is what it weighs as it is released, which is kept in build/.
func strongly(t *testing.T, data []byte) int {
	t.Helper()
	packed, err := web.Pack(data, filepath.Join("..", "..", "build"))
	if err != nil {
		t.Fatal(err)
	}
	return len(packed)
}

// weighed is a table of files.
func weighed(t *testing.T, files []*web.File) string {
	t.Helper()
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-36s %11s %11s %11s\n", "", "raw", "gzip", "brotli")
	atlas, all := sizes{}, sizes{}
	for _, f := range files {
		now := sizes{len(f.Data), len(f.Encoded("gzip")), strongly(t, f.Data)}
		fmt.Fprintf(&table, "%-36s %s\n", f.Path, now)
		all.add(now)
		if strings.HasPrefix(f.Path, "atlas/") {
			atlas.add(now)
		}
	}
	fmt.Fprintf(&table, "%-36s %s\n%-36s %s", "atlas", atlas, "everything", all)
	return table.String()
}

type sizes struct{ raw, gzip, brotli int }

func (s *sizes) add(o sizes) {
	s.raw += o.raw
	s.gzip += o.gzip
	s.brotli += o.brotli
}

func (s sizes) String() string { return fmt.Sprintf("%11d %11d %11d", s.raw, s.gzip, s.brotli) }
