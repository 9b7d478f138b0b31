// Package typeface names the font files and says which of them a text needs,
// so that a reader downloads the letters of the language that is read and no
// others.
//
//	for _, f := range typeface.Needed(typeface.Text(title, summary)) {
//		download(f.Path()) // "fonts/Vazirmatn-Latin.ttf", …
//	}
//
// The table in files.go is all there is: the files are cut by it, the page's
// style sheet and its list of downloads are written from it, and the program
// asks by it for what a text lacks. It imports nothing, because everything
// imports it.
package typeface
