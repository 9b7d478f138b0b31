//go:build !js

package host

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// A picture is saved as two files, and never over another.
func TestDesktopSavesPictures(t *testing.T) {
	t.Chdir(t.TempDir())
	var log bytes.Buffer
	d := NewDesktop(&log, Settings{})
	p := Picture{Name: "2025-10-18 Map", SVG: []byte("<svg/>"), PNG: []byte("png")}
	d.Save(p)
	p.SVG = []byte("<svg>2</svg>")
	d.Save(p)
	for name, want := range map[string]string{"2025-10-18 Map.svg": "<svg/>", "2025-10-18 Map 2.svg": "<svg>2</svg>", "2025-10-18 Map 2.png": "png"} {
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s is %q (%v)", name, got, err)
		}
	}
	if !strings.Contains(log.String(), "saved 2025-10-18 Map 2.png") {
		t.Errorf("the log says %q", log.String())
	}
	log.Reset()
	d.Save(Picture{Name: "no/such/folder"})
	if !strings.Contains(log.String(), "could not be saved") {
		t.Errorf("the log says %q", log.String())
	}
}
