// Package picture has the tests of pictures that need a browser.
package picture
