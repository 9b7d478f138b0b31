// Package standin holds packages that stand in the browser program in the
// place of larger ones. Each has only what one importing file uses of the
// original, and does in a browser what the original would do there; what is
// left out is left out because no browser reaches it.
package standin
