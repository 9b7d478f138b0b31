package game

import (
	"io/fs"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/player"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// dropped opens the first story among the files that were dropped on the
// window in this tick. What is no story is opened too, so that the reader is
// told what is wrong with it.
func (g *Game) dropped() {
	files := ebiten.DroppedFiles()
	if files == nil {
		return
	}
	entries, err := fs.ReadDir(files, ".")
	if err != nil || len(entries) == 0 {
		return
	}
	name := entries[0].Name()
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(strings.ToLower(e.Name()), ".json") {
			name = e.Name()
			break
		}
	}
	data, err := readFile(files, name)
	if err != nil {
		g.setProblems(name, []file.Diagnostic{{
			Severity: file.Error, Code: "unreadable", File: name,
			Message: player.FileUnreadable(g.language(), err),
		}})
		return
	}
	g.Load(name, data)
}

func readFile(files fs.FS, name string) ([]byte, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return file.Read(f)
}
