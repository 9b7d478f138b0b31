package session

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"testing"

	"github.com/hamsaya/hamsaya/game/player"
)

// What the page's scripts and buttons send is known to the session, or to the
// game itself.
func TestCommandsOfThePageAreKnown(t *testing.T) {
	byGame := map[string]bool{"font": true, "frame": true, "browse": true}
	sends := regexp.MustCompile(`(?:cmd: (?:\w+ \? )?'(\w+)'(?: : '(\w+)')?|data-send="(\w+)")`)
	web := os.DirFS("../../web")
	found := 0
	for _, dir := range []string{"page", "embed"} {
		entries, err := fs.ReadDir(web, dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if ext := path.Ext(e.Name()); ext != ".js" && ext != ".html" {
				continue
			}
			text, err := fs.ReadFile(web, path.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range sends.FindAllStringSubmatch(string(text), -1) {
				for _, name := range m[1:] {
					if name == "" {
						continue
					}
					found++
					if _, bare := player.ForCommand(name); !bare && commands[name] == nil && !byGame[name] {
						t.Errorf("%s/%s sends %q, which nobody knows", dir, e.Name(), name)
					}
				}
			}
		}
	}
	if found < 30 {
		t.Errorf("%d commands are sent, which is too few", found)
	}
}
