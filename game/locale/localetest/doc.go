// Package localetest holds the catalogues of packages to what they must be:
// the same keys and placeholders in every language, each key used, the plural
// forms that CLDR wants, and the right letters.
//
//	func TestWords(t *testing.T) {
//		localetest.Check(t, os.DirFS("words"), os.DirFS("."))
//	}
package localetest
