package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/hamsaya/hamsaya/game/draw/typeface"
)

// cut is the program that cuts a font. It needs fonttools and, to unpack what
// is packed as woff2, brotli.
//
//go:embed cut.py
var cut string

// fontFeatures are the OpenType features that shaping the languages needs;
// stylistic sets and their extra glyphs stay behind.
const fontFeatures = "ccmp,locl,isol,init,medi,fina,rlig,rclt,calt,liga,curs,kern,mark,mkmk"

// subsetterVersion made the committed bytes. Another version may write other
// bytes for the same glyphs, which is worth a look but no error.
const subsetterVersion = "4.38.0"

// python is Debian's, for which apt-get installs fonttools.
const python = "/usr/bin/python3"

// A family is where the files of a family are cut from.
type family struct {
	source        Source
	font, licence string // in the package
	licenceAs     string
}

var families = map[string]family{
	"Vazirmatn":          {vazirmatn, "fonts/variable/Vazirmatn[wght].ttf", "OFL.txt", "OFL.txt"},
	"Noto Nastaliq Urdu": {nastaliq, "files/noto-nastaliq-urdu-arabic-wght-normal.woff2", "LICENSE", "OFL-NotoNastaliqUrdu.txt"},
}

// writeFonts cuts the files of package typeface and puts the licences beside
// them.
func writeFonts(cache, out string) error {
	if err := checkVersion(); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "hamsaya-fonts")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	whole, part := filepath.Join(work, "whole"), filepath.Join(work, "part")
	for _, f := range typeface.Files {
		from := families[f.Family]
		files, err := from.source.files(cache, from.font, from.licence)
		if err != nil {
			return err
		}
		if err := os.WriteFile(whole, files[0], 0o644); err != nil {
			return err
		}
		lent, err := glyphsOf(files[0], f.Lent)
		if err != nil {
			return fmt.Errorf("fonts: shaping words for %s: %w", f.Base, err)
		}
		cmd := exec.Command(python, "-c", cut, whole, part, unicodes(f.Letters), fontFeatures, strings.Join(f.Lent, ""), lent)
		if output, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("fonts: cutting %s: %w\n%s", f.Base, err, bytes.TrimSpace(output))
		}
		data, err := os.ReadFile(part)
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(out, f.Base), data); err != nil {
			return err
		}
		if err := writeFile(filepath.Join(out, from.licenceAs), files[1]); err != nil {
			return err
		}
	}
	return nil
}

// unicodes writes ranges as fonttools reads them.
func unicodes(ranges []typeface.Range) string {
	var parts []string
	for _, r := range ranges {
		parts = append(parts, fmt.Sprintf("U+%04X-%04X", r.From, r.To))
	}
	return strings.Join(parts, ",")
}

func checkVersion() error {
	version, err := exec.Command(python, "-c", "import brotli, fontTools; print(fontTools.version)").Output()
	if err != nil {
		return fmt.Errorf("fonts: fonttools and brotli are needed (on Debian: apt-get install fonttools python3-brotli)")
	}
	if got := string(bytes.TrimSpace(version)); got != subsetterVersion {
		fmt.Fprintf(os.Stderr, "fonts: fonttools %s here, %s made the committed files: compare before committing\n", got, subsetterVersion)
	}
	return nil
}
