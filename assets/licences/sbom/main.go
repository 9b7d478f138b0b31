// Command sbom writes beside each binary that it is given a bill of materials,
// binary.cdx.json, in CycloneDX: the modules that are linked into this very
// binary, the fonts and the data that it carries, and their licences.
package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"github.com/hamsaya/hamsaya/assets/licences"
)

func main() {
	for _, path := range os.Args[1:] {
		if err := write(path); err != nil {
			fmt.Fprintf(os.Stderr, "sbom: %s: %v\n", path, err)
			os.Exit(1)
		}
	}
}

func write(path string) error {
	info, err := buildinfo.ReadFile(path)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	bill, err := encode(filepath.Base(path), info, data)
	if err != nil {
		return err
	}
	return os.WriteFile(path+".cdx.json", bill, 0o644)
}

// encode makes the bill of a binary. The same binary has the same bill.
func encode(name string, info *debug.BuildInfo, data []byte) ([]byte, error) {
	bill, err := bom(name, info, data)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	e := cdx.NewBOMEncoder(&b, cdx.BOMFileFormatJSON).SetPretty(true).SetEscapeHTML(false)
	if err := e.EncodeVersion(bill, cdx.SpecVersion1_6); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func bom(name string, info *debug.BuildInfo, data []byte) (*cdx.BOM, error) {
	parts := map[string]licences.Part{}
	for _, p := range licences.Parts() {
		parts[p.Name] = p
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}

	main := component(parts["Hamsaya"], cdx.ComponentTypeApplication)
	main.Name, main.Version = name, info.Main.Version
	main.BOMRef = "binary"
	main.PackageURL = "pkg:golang/" + info.Main.Path + "@" + info.Main.Version
	main.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: fmt.Sprintf("%x", sha256.Sum256(data))}}
	main.Properties = properties("goos", set["GOOS"], "goarch", set["GOARCH"], "commit", set["vcs.revision"])

	std := component(parts["Go"], cdx.ComponentTypeLibrary)
	std.Version = info.GoVersion
	std.PackageURL = "pkg:golang/std@" + strings.TrimPrefix(info.GoVersion, "go")
	std.BOMRef = std.PackageURL

	all := []cdx.Component{std}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		p, ok := parts[m.Path]
		if !ok || p.Version != m.Version {
			return nil, fmt.Errorf("nothing is known of the licence of %s %s; run make licences", m.Path, m.Version)
		}
		c := component(p, cdx.ComponentTypeLibrary)
		c.PackageURL = "pkg:golang/" + m.Path + "@" + m.Version
		c.BOMRef = c.PackageURL
		all = append(all, c)
	}
	for _, p := range licences.Parts() {
		if p.Module || p.Name == "Hamsaya" || p.Name == "Go" {
			continue
		}
		c := component(p, cdx.ComponentTypeData)
		c.BOMRef = strings.ReplaceAll("data:"+p.Name, " ", "-")
		all = append(all, c)
	}
	depends := cdx.Dependency{Ref: main.BOMRef, Dependencies: &[]string{}}
	for _, c := range all {
		*depends.Dependencies = append(*depends.Dependencies, c.BOMRef)
	}
	out := cdx.NewBOM()
	out.Metadata = &cdx.Metadata{Timestamp: set["vcs.time"], Component: &main}
	out.Components, out.Dependencies = &all, &[]cdx.Dependency{depends}
	return out, nil
}

// component is a part as CycloneDX has it.
func component(p licences.Part, kind cdx.ComponentType) cdx.Component {
	c := cdx.Component{
		Type: kind, Name: p.Name, Version: p.Version, Description: p.Note,
		Licenses:           &cdx.Licenses{{Expression: p.Licence}},
		ExternalReferences: &[]cdx.ExternalReference{{Type: cdx.ERTypeWebsite, URL: p.From}},
	}
	return c
}

// properties are pairs of a name and a value, of those that have one.
func properties(pairs ...string) *[]cdx.Property {
	var all []cdx.Property
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			all = append(all, cdx.Property{Name: "hamsaya:" + pairs[i], Value: pairs[i+1]})
		}
	}
	return &all
}
