package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/assets/licences"
)

// What is written tells what is linked now, and what assets are made of.
func TestNoticeIsTrue(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	files, err := collect(t.Context(), root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, name))
		if err != nil || string(got) != want {
			t.Errorf("%s is not true any more (%v); run make licences", name, err)
		}
	}
	there, err := filepath.Glob(filepath.Join(root, "assets", "licences", "texts", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if files["assets/licences/texts/"+filepath.Base(path)] == "" {
			t.Errorf("%s is not needed; run make licences", path)
		}
	}
}

// The versions of what is no module are those that assets/README.md names.
func TestVersionsOfOthers(t *testing.T) {
	readme, err := os.ReadFile("../../../assets/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range licences.Parts() {
		if fields := strings.Fields(p.Version); !p.Module && len(fields) > 0 && !strings.Contains(string(readme), fields[len(fields)-1]) {
			t.Errorf("assets/README.md knows nothing of %s %s", p.Name, p.Version)
		}
	}
}

// A licence that is not recognised, or none, is an error and not left out.
func TestUnknownLicence(t *testing.T) {
	dir := t.TempDir()
	c := collection{texts: map[string]string{}, names: map[string]string{}}
	m := &module{path: "example.org/a", dir: dir}
	if err := c.module(m); err == nil || !strings.Contains(err.Error(), "it has no licence") {
		t.Errorf("%v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "LICENSE"), []byte("Do as you like."), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := c.module(m); err == nil || !strings.Contains(err.Error(), "is not recognised") {
		t.Errorf("%v", err)
	}
}
