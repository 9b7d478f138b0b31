// Package wasmbuild compiles cmd/player for the browser, about a fifth smaller
// than a plain "go build" does.
//
// Some packages below the player are linked whole for things that no browser
// does: shader text by text/template, which makes the linker keep every
// exported method of every type, logging by log/slog, looking up source by
// go/build, the protocol of remote windows, pictures inside fonts. Package
// wasmbuild compiles edited copies of the few files that ask for these:
//
//	wasm, err := wasmbuild.Build(ctx, root)
//
// is what this does, with files that Prepare writes:
//
//	GOOS=js GOARCH=wasm go build -modfile=… -overlay=… -trimpath -ldflags="-s -w" ./cmd/player
//
// The edits are made anew in every build, from the modules' own source, and
// each must find exactly what it replaces. What they are and why is in
// docs/decisions/player-size.md. A plain "go build" of cmd/player works too; its
// result is larger and behaves the same.
package wasmbuild
