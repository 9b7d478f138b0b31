// Command player is the program that the browser runs. It holds no story and
// no data: the page hands over the files (see package host) and the same
// program plays any of them.
//
//	GOOS=js GOARCH=wasm go build -trimpath -ldflags="-s -w" -o player.wasm ./cmd/player
package main
