package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever it was about to do when it was interrupted, build says so and
// leaves nothing.
func TestBuildInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	c := buildCommand{Out: filepath.Join(t.TempDir(), "map")}
	err := c.until(ctx, streams{out: io.Discard, err: io.Discard})
	if code := report(err, io.Discard); code != exitInterrupted {
		t.Errorf("exit code %d: %v", code, err)
	}
	if _, err := os.Stat(c.Out); err == nil {
		t.Error("a folder was written")
	}
}

func TestBaseURLIsChecked(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "https://example.org": "https://example.org/", "http://example.org/a b": "http://example.org/a%20b/",
		"https://example.org/نقشه/": "https://example.org/%D9%86%D9%82%D8%B4%D9%87/",
	} {
		if got, err := baseURL(in); got != want || err != nil {
			t.Errorf("%q: %q, %v, want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"example.org", "/maps/", "ftp://example.org", "https://", "https://a@example.org/", "https://example.org/?a", "https://example.org/#a", "javascript:alert(1)", ":"} {
		if got, err := baseURL(in); err == nil || !strings.Contains(err.Error(), "--base-url") {
			t.Errorf("%q: %q, %v", in, got, err)
		}
	}
}
