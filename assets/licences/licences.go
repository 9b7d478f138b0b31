// Package licences tells which work of others the program is made of, and under
// which licences. The list and the texts are written by its command gen, from
// the modules that are linked and from what assets are made of.
package licences

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"sync"
)

//go:embed index.json texts
var files embed.FS

// A Part is something that others made.
type Part struct {
	Name    string   `json:"name"`
	Version string   `json:"version,omitempty"` // "" where it is that of the toolchain
	Licence string   `json:"licence"`           // an expression of SPDX
	From    string   `json:"from"`
	Module  bool     `json:"module,omitempty"` // of Go, by its name
	Page    bool     `json:"page,omitempty"`   // is in a page too, with its program, fonts and data
	Note    string   `json:"note,omitempty"`
	Texts   []string `json:"texts"` // files in texts
}

// Parts lists them all, the program itself first.
var Parts = sync.OnceValue(func() []Part {
	var parts []Part
	data, err := files.ReadFile("index.json")
	if err == nil {
		err = json.Unmarshal(data, &parts)
	}
	if err != nil {
		panic(err) // it is embedded
	}
	return parts
})

// Text is one of the texts.
func Text(name string) string {
	data, err := files.ReadFile(path.Join("texts", name))
	if err != nil {
		panic(err) // it is embedded, and a test reads all
	}
	return string(data)
}

// Program is the notice of what the command-line program is made of.
func Program() string { return Notice(Parts(), Text) }

// Page is the notice of what a built page is made of.
func Page() string {
	var parts []Part
	for _, p := range Parts() {
		if p.Page {
			parts = append(parts, p)
		}
	}
	return Notice(parts, Text)
}

// Notice lists parts, and has each text that they come under once.
func Notice(parts []Part, text func(name string) string) string {
	var b strings.Builder
	line := strings.Repeat("=", 80) + "\n"
	fmt.Fprintf(&b, "%s\n\n%s is under %s. It is made with the work of others, which is under the licences below.\n\n", parts[0].Name, parts[0].Name, parts[0].Licence)
	used := map[string][]string{}
	var order []string
	for _, p := range parts {
		name := strings.TrimSpace(p.Name + " " + p.Version)
		fmt.Fprintf(&b, "%s\n    %s; %s\n", name, p.Licence, p.From)
		if p.Note != "" {
			fmt.Fprintf(&b, "    %s\n", p.Note)
		}
		for _, t := range p.Texts {
			if used[t] == nil {
				order = append(order, t)
			}
			used[t] = append(used[t], name)
		}
	}
	for _, t := range order {
		fmt.Fprintf(&b, "\n%s%s\n%s\n%s", line, strings.Join(used[t], "\n"), line, text(t))
	}
	return b.String()
}
