// Package pdf writes display lists as PDF files of one page: shapes stay
// shapes, text is text in fonts that the file carries, named groups are
// layers, links can be followed.
//
//	err := pdf.Write(file, list, pdf.Options{
//		Width: 1280, Height: 720,
//		Title: "Neighbours, autumn 2025",
//		Desc:  "Map of Iran, Afghanistan and Pakistan on 18 October 2025.",
//		Lang:  "en",
//		Fonts: []pdf.Font{{Name: "Vazirmatn Latin Bold", Data: ttf, Weight: 700}},
//	})
//
// A dp is 1/96 inch. The same list gives the same bytes: the file has no date
// and its id is a hash of what it holds. For those who do not see it the page
// is one tagged figure, which Desc describes, and every line of text carries
// its words; the file does not claim to keep PDF/UA.
package pdf
