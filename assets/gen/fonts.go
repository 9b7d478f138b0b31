package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// fontUnicodes is what labels, page and stories may be written in. It is
// whole alphabets rather than the letters in use, so that a story written
// later needs no new font.
var fontUnicodes = strings.Join([]string{
	"U+0020-007E", // Basic Latin
	"U+00A0-00FF", // Latin-1: × ° ± · «»
	"U+0100-017F", // Latin Extended-A: ā ī ū for transliteration
	"U+0192,U+0218-021B,U+0259,U+02BB-02BC,U+02C6-02DD", // ș ț ə ʻ ʼ and spacing accents
	"U+0300-0304,U+0306-030C,U+0323,U+0327-0328,U+032E", // combining accents
	"U+0600-06FF",             // Arabic: Persian, Pashto, Urdu, both sets of digits, marks
	"U+0750-077F",             // Arabic Supplement
	"U+FB50-FDFF,U+FE70-FEFC", // presentation forms, ﷼ and ﷺ among them
	"U+2000-200F,U+2010-2027,U+2028-202F,U+2030-203A,U+2044", // dashes, quotes, bullets, ellipsis, ZWNJ, ZWJ, bidi marks
	"U+2066-2069",             // bidi isolates
	"U+2070-2079,U+2080-2089", // superscripts and subscripts
	"U+20A0-20BF",             // currency
	"U+2116,U+2122,U+2190-2193,U+2212,U+2215,U+2248,U+2260,U+2264-2265,U+221E,U+25CC",
}, ",")

// fontFeatures are the OpenType features that shaping the four languages
// needs; stylistic sets and their extra glyphs stay behind.
const fontFeatures = "ccmp,locl,isol,init,medi,fina,rlig,calt,liga,curs,kern,mark,mkmk,lnum,tnum,pnum"

// subsetterVersion made the committed bytes. Another version may write other
// bytes for the same glyphs, which is worth a look but no error.
const subsetterVersion = "4.38.0"

// writeFonts subsets the two weights and puts the licence beside them.
func writeFonts(cache, out string) error {
	subsetter, err := exec.LookPath("pyftsubset")
	if err != nil {
		return fmt.Errorf("fonts: pyftsubset is needed (on Debian: apt-get install fonttools)")
	}
	warnOtherVersion(subsetter)
	weights := []string{"Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf"}
	files, err := vazirmatn.files(cache, "fonts/ttf/"+weights[0], "fonts/ttf/"+weights[1], "OFL.txt")
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "hamsaya-fonts")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	for i, name := range weights {
		whole, part := filepath.Join(work, "whole-"+name), filepath.Join(work, name)
		if err := os.WriteFile(whole, files[i], 0o644); err != nil {
			return err
		}
		cmd := exec.Command(subsetter, whole,
			"--output-file="+part, "--unicodes="+fontUnicodes, "--layout-features="+fontFeatures,
			"--no-hinting", "--notdef-outline", "--no-recalc-timestamp", "--canonical-order",
			"--name-IDs=0,1,2,3,4,5,6,13,14", "--drop-tables+=DSIG")
		if output, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("fonts: pyftsubset %s: %w\n%s", name, err, bytes.TrimSpace(output))
		}
		subset, err := os.ReadFile(part)
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(out, name), subset); err != nil {
			return err
		}
	}
	return writeFile(filepath.Join(out, "OFL.txt"), files[2])
}

func warnOtherVersion(subsetter string) {
	python := "python3"
	if head, err := os.ReadFile(subsetter); err == nil && bytes.HasPrefix(head, []byte("#!/")) {
		line, _, _ := bytes.Cut(head[2:], []byte("\n"))
		if fields := strings.Fields(string(line)); len(fields) == 1 {
			python = fields[0]
		}
	}
	version, err := exec.Command(python, "-c", "import fontTools; print(fontTools.version)").Output()
	if got := string(bytes.TrimSpace(version)); err == nil && got != subsetterVersion {
		fmt.Fprintf(os.Stderr, "fonts: fonttools %s here, %s made the committed files: compare before committing\n", got, subsetterVersion)
	}
}
