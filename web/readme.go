package web

import (
	"bytes"
	_ "embed"
	"strings"
	"text/template"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

//go:embed page/README.txt
var readmeText string

var readmeTemplate = template.Must(template.New("README.txt").Parse(readmeText))

// readme writes README.txt: what is in the folder, what to paste and how a
// server should be set up.
func (e *edition) readme() (*File, error) {
	base := e.content.BaseURL
	var b bytes.Buffer
	var others []LanguageLink
	for _, l := range e.page.Languages {
		if !l.First {
			l.Name = display.English.Languages().Name(language.Make(l.Tag))
			others = append(others, l)
		}
	}
	posters, err := e.posters()
	if err != nil {
		return nil, err
	}
	type begin struct{ At, Folder string }
	var begins []begin
	if posters != nil {
		for _, p := range posters.Begins {
			begins = append(begins, begin{p.At, BeginFolder(p.At)})
		}
	}
	paste, err := e.snippets()
	if err != nil {
		return nil, err
	}
	indented := func(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n  ") }
	err = readmeTemplate.Execute(&b, map[string]any{
		"Title": strings.Join(strings.Fields(e.page.Title.Text), " "), "Known": base != "", "Others": others, "Begins": begins, "Chapters": e.content.Chapters && len(e.page.Chapters) > 0,
		"Line": indented(paste.Line), "Element": indented(paste.Element), "Frame": indented(paste.Frame),
		"Policy": securityPolicy,
	})
	return e.base.newFile("README.txt", b.Bytes()), err
}

// atAddress is where the folder stands; where that is not known, an example of
// where it might.
func atAddress(base string) string {
	if base == "" {
		return "https://example.org/path/to/this/folder/"
	}
	return base
}
