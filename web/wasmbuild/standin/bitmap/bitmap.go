// Package bitmap stands in for the decoders of JPEG, PNG and TIFF with which
// go-text measures glyphs that are pictures (table sbix). The page's fonts
// have outlines only; a picture in a font has no measure here.
package bitmap

import (
	"errors"
	"image"
	"io"
)

// DecodeConfig measures no picture.
func DecodeConfig(io.Reader) (image.Config, error) {
	return image.Config{}, errors.New("the browser program reads no pictures in fonts")
}
