package web

import (
	"bytes"
	"testing"
)

// What is published is packed as far as it goes, unless the base says that
// less will do.
func TestLevelLimitsCompression(t *testing.T) {
	data, err := pageFS.ReadFile("page/hamsaya.css")
	if err != nil {
		t.Fatal(err)
	}
	var b Base
	for _, c := range []struct{ level, lasting, other int }{{11, 11, 10}, {10, 10, 10}, {1, 1, 1}} {
		b.Level = c.level
		if got := b.newFile("a.css", data).lasting().Encoded("br"); !bytes.Equal(got, pack(data, c.lasting)) {
			t.Errorf("at level %d what lasts is not packed at %d", c.level, c.lasting)
		}
		if got := b.newFile("a.css", data).Encoded("br"); !bytes.Equal(got, pack(data, c.other)) {
			t.Errorf("at level %d what a story makes is not packed at %d", c.level, c.other)
		}
	}
	if a, b := len(pack(data, 11)), len(pack(data, 1)); a >= b {
		t.Errorf("%d bytes at level 11, %d at level 1", a, b)
	}
	b.Level = 1
	quick := b.newFile("a.css", data).Encoded("gzip")
	b.Level = 11
	if strong := b.newFile("a.css", data).Encoded("gzip"); len(strong) >= len(quick) {
		t.Errorf("by gzip %d bytes at level 11, %d at level 1", len(strong), len(quick))
	}
}

func TestReleasedAtTheStrongest(t *testing.T) {
	b, err := NewBase(&Program{}, testAssets())
	if err != nil || b.Level != 11 {
		t.Errorf("a new base packs at %d (%v)", b.Level, err)
	}
}
