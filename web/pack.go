package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"github.com/hamsaya/hamsaya/game/atomicfile"
)

// Pack compresses data by brotli at its strongest. That takes a minute for
// the program, so the result is kept in a folder under the hash of data.
func Pack(data []byte, cache string) ([]byte, error) {
	kept := keptAs(data, cache)
	if packed, err := os.ReadFile(kept); err == nil {
		return packed, nil
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), WriteFile(kept, b.Bytes(), 0o644)
}

func keptAs(data []byte, cache string) string {
	sum := sha256.Sum256(data)
	return filepath.Join(cache, hex.EncodeToString(sum[:16])+".br")
}

// WriteFile writes a file, whole or not at all, and the folder for it.
func WriteFile(name string, data []byte, mode os.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return atomicfile.WriteFile(name, data, mode)
}
