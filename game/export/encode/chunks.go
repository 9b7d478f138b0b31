package encode

import (
	"encoding/binary"
	"hash/crc32"
)

// pngSignature begins a PNG; pngHead is how long it is with the IHDR behind it.
const (
	pngSignature = "\x89PNG\r\n\x1a\n"
	pngHead      = len(pngSignature) + 12 + 13
)

// AppendPNG appends a chunk of a PNG.
func AppendPNG(b []byte, kind string, data []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	at := len(b)
	b = append(b, kind...)
	b = append(b, data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[at:]))
}

// appendRIFF appends a chunk of a RIFF file.
func appendRIFF(b []byte, kind string, data []byte) []byte {
	b = append(b, kind...)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(data)))
	b = append(b, data...)
	if len(data)%2 == 1 {
		b = append(b, 0)
	}
	return b
}

// webpFlags are what the extended layout of a WebP says that there is.
type webpFlags byte

const (
	webpAnimated webpFlags = 1 << 1
	webpXMP      webpFlags = 1 << 2
	webpAlpha    webpFlags = 1 << 4
)

// appendVP8X appends the first chunk of a WebP in the extended layout.
func appendVP8X(b []byte, flags webpFlags, width, height int) []byte {
	return appendRIFF(b, "VP8X", append24([]byte{byte(flags), 0, 0, 0}, width-1, height-1))
}

func append24(b []byte, values ...int) []byte {
	for _, v := range values {
		b = append(b, byte(v), byte(v>>8), byte(v>>16))
	}
	return b
}
