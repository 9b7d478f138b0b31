// Package host is the port between the player and what it runs inside: a page
// of a browser, or a window of a desktop.
//
//	port := host.NewDesktop(os.Stderr, host.Settings{}) // or host.NewPage() in a browser
//	g := game.New(game.Options{Port: port, ...})
//
// The player says what it shows (Publish), what a screen reader should hear
// (Announce), and which address to open (Open); the host says what the reader
// wants (Settings at the start, Commands afterwards). Neither knows more of
// the other.
package host
