package web

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The shapes of the posters stand in three places, which must agree.
func TestStartSizesEverywhere(t *testing.T) {
	var want []string
	for _, s := range StartSizes {
		want = append(want, fmt.Sprintf("%v %v", s.Width, s.Height))
	}
	for file, pattern := range map[string]string{
		"embed/sizes.js":       `\[(\d+), (\d+)\]`,
		"embed/embed.css":      `aspect-ratio: (\d+) / (\d+)`,
		"../docs/embedding.md": `\| (\d+) × (\d+) \|`,
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(data), -1) {
			got = append(got, m[1]+" "+m[2])
		}
		if strings.Join(got, ", ") != strings.Join(want, ", ") {
			t.Errorf("%s has %v, want %v", file, got, want)
		}
	}
}
