package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hamsaya/hamsaya/assets/licences"
)

func info() *debug.BuildInfo {
	i := &debug.BuildInfo{
		GoVersion: "go1.26.8", Main: debug.Module{Path: "github.com/hamsaya/hamsaya", Version: "v1.2.3"},
		Settings: []debug.BuildSetting{{Key: "GOOS", Value: "linux"}, {Key: "vcs.revision", Value: "0e1f07e"}, {Key: "vcs.time", Value: "2026-11-30T16:46:00Z"}},
	}
	for _, p := range licences.Parts() {
		if p.Module {
			i.Deps = append(i.Deps, &debug.Module{Path: p.Name, Version: p.Version})
		}
	}
	return i
}

// The bill is valid CycloneDX, names each module with its licence, and fonts
// and data; the same binary has the same.
func TestBill(t *testing.T) {
	bill, err := encode("hamsaya-linux-amd64", info(), []byte("binary"))
	if err != nil {
		t.Fatal(err)
	}
	again, err := encode("hamsaya-linux-amd64", info(), []byte("binary"))
	if err != nil || !bytes.Equal(bill, again) {
		t.Errorf("it is another one the second time (%v)", err)
	}
	validate(t, bill)

	var read cdx.BOM
	if err := cdx.NewBOMDecoder(bytes.NewReader(bill), cdx.BOMFileFormatJSON).Decode(&read); err != nil {
		t.Fatal(err)
	}
	licence := map[string]string{}
	for _, c := range *read.Components {
		licence[c.Name+" "+c.Version] = (*c.Licenses)[0].Expression
	}
	for _, p := range licences.Parts()[2:] {
		if got := licence[p.Name+" "+p.Version]; got != p.Licence {
			t.Errorf("%s is under %q, want %q", p.Name, got, p.Licence)
		}
	}
	if licence["Go go1.26.8"] != "BSD-3-Clause" {
		t.Errorf("Go is not among %v", licence)
	}
	if n := len(*(*read.Dependencies)[0].Dependencies); n != len(*read.Components) {
		t.Errorf("it depends on %d of %d", n, len(*read.Components))
	}
}

// validate holds a bill to the schema that comes with the library.
func validate(t *testing.T, bill []byte) {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go").Output()
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	schemas := filepath.Join(strings.TrimSpace(string(dir)), "schema")
	for name, file := range map[string]string{"bom-1.6.schema.json": "bom-1.6.schema.json", "spdx.schema.json": "spdx.schema.json", "jsf-0.82.schema.json": "jsf-0.82.schemax.json"} {
		f, err := jsonschema.FileLoader{}.Load("file://" + filepath.ToSlash(filepath.Join(schemas, file)))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource("http://cyclonedx.org/schema/"+name, f); err != nil {
			t.Fatal(err)
		}
	}
	schema, err := c.Compile("http://cyclonedx.org/schema/bom-1.6.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	data, err := jsonschema.UnmarshalJSON(bytes.NewReader(bill))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(data); err != nil {
		t.Errorf("%v", err)
	}
}

// What nothing is known of is an error.
func TestUnknownModule(t *testing.T) {
	i := info()
	i.Deps = append(i.Deps, &debug.Module{Path: "example.org/a", Version: "v1.0.0"})
	if _, err := bom("hamsaya", i, nil); err == nil || !strings.Contains(err.Error(), "example.org/a v1.0.0; run make licences") {
		t.Errorf("%v", err)
	}
	i = info()
	i.Deps[0].Version = "v0.0.1"
	if _, err := bom("hamsaya", i, nil); err == nil {
		t.Error("another version passes")
	}
}
