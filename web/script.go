package web

import (
	"embed"
	"fmt"
	"io/fs"
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed embed
var embedFS embed.FS

// bundle makes one small script of a script and all that it imports, so that
// the source can be many files and an article asks for one. Known are the
// values, as JSON, of names that the sources leave open.
func bundle(entry string, format api.Format, known map[string]string) ([]byte, error) {
	sources := api.Plugin{Name: "web", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `^\.`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: path.Join(path.Dir(a.Importer), a.Path), Namespace: "web"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "web"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			data, err := readSource(a.Path)
			text, loader := string(data), api.LoaderJS
			if path.Ext(a.Path) == ".css" {
				loader = api.LoaderText
				text = minified(text)
			}
			return api.OnLoadResult{Contents: &text, Loader: loader}, err
		})
	}}
	first, err := readSource(entry)
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		Stdin:  &api.StdinOptions{Contents: string(first), Sourcefile: entry, Loader: api.LoaderJS},
		Bundle: true, Format: format, Target: api.ES2022, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		Define: known, Plugins: []api.Plugin{sources},
	})
	for _, m := range result.Errors {
		where := entry
		if m.Location != nil {
			where = fmt.Sprintf("%s:%d", m.Location.File, m.Location.Line)
		}
		return nil, fmt.Errorf("%s: %s", where, m.Text)
	}
	return result.OutputFiles[0].Contents, nil
}

// readSource reads page/… or embed/…, with the palette's colours.
func readSource(name string) ([]byte, error) {
	files := embedFS
	if path.Dir(name) == "page" {
		files = pageFS
	}
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	text, err := themed(name, string(data))
	return []byte(text), err
}

func minified(css string) string {
	result := api.Transform(css, api.TransformOptions{Loader: api.LoaderCSS, MinifyWhitespace: true, MinifySyntax: true})
	if len(result.Errors) > 0 {
		return css
	}
	return string(result.Code)
}
