package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"

	"github.com/hajimehoshi/ebiten/v2"

	"github.com/hamsaya/hamsaya/game/export"
	"github.com/hamsaya/hamsaya/game/host"
)

// filmer is the desktop with what it takes to make films: they are made
// beside the window, one at a time, into the folder that it was opened from.
type filmer struct {
	*host.Desktop
	material export.Material // but for the story
	log      io.Writer
	title    func(words string) // says in the window's title how far it is; may be nil

	ctx  context.Context
	stop context.CancelFunc
	all  sync.WaitGroup
	busy atomic.Bool
}

func newFilmer(d *host.Desktop, m export.Material, log io.Writer) *filmer {
	f := &filmer{Desktop: d, material: m, log: log}
	f.ctx, f.stop = context.WithCancel(context.Background())
	return f
}

// close gives up the film that is being made, and waits until nothing of it is
// left.
func (f *filmer) close() {
	f.stop()
	f.all.Wait()
}

// Film implements host.Films: an MP4 where ffmpeg is installed, a GIF where it
// is not.
func (f *filmer) Film(w host.FilmWish) {
	if !f.busy.CompareAndSwap(false, true) {
		fmt.Fprintln(f.log, "hamsaya: a film is being made; the next one can begin when it is done")
		return
	}
	f.all.Go(func() {
		defer f.busy.Store(false)
		path, err := f.make(w)
		switch {
		case f.ctx.Err() != nil:
			fmt.Fprintln(f.log, "hamsaya: the window was closed before the film was done; nothing was written")
		case err != nil:
			fmt.Fprintf(f.log, "hamsaya: the film could not be made: %v\n", err)
		default:
			fmt.Fprintf(f.log, "hamsaya: saved %s\n", path)
		}
		f.say("")
	})
}

// HasFullScreen implements host.FullScreens: a window of the desktop has it.
func (f *filmer) HasFullScreen() bool { return true }

// FullScreen implements host.FullScreens.
func (f *filmer) FullScreen() { ebiten.SetFullscreen(!ebiten.IsFullscreen()) }

func (f *filmer) say(words string) {
	if f.title != nil {
		f.title(words)
	}
}

func (f *filmer) make(w host.FilmWish) (path string, err error) {
	ext := ".mp4"
	if _, err := exec.LookPath("ffmpeg"); err != nil {
		ext = ".gif"
	}
	if path, err = freeName(w.Name, ext); err != nil {
		return "", err
	}
	format, err := export.FilmFormatOf(path)
	if err != nil {
		return "", err
	}
	m := f.material
	m.Story, m.Lang = w.Story, w.Lang
	sc, err := m.Scene()
	if err != nil {
		return "", err
	}
	film := &export.Film{FPS: format.FPS(), From: w.From, To: w.To}
	film.RenderOptions.Theme, film.RenderOptions.Lang, film.RenderOptions.Choice = w.Theme, w.Lang, w.Choice
	if film.RenderOptions.Size, err = export.ParseSize("web", 0); err != nil {
		return "", err
	}
	if film.RenderOptions.Camera, err = export.ParseCamera(""); err != nil {
		return "", err
	}
	if err := film.Check(sc); err != nil {
		return "", err
	}
	all, said := film.Frames(), -1
	fmt.Fprintf(f.log, "hamsaya: making %s, %d frames\n", path, all)
	return path, film.Make(f.ctx, m, path, export.FilmOptions{Format: format, CRF: -1, Done: func(n int) {
		if percent := 100 * n / max(all, 1); percent/5 != said/5 || said < 0 {
			said = percent
			f.say(fmt.Sprintf("film: %d %%", percent))
		}
	}})
}

// freeName is the first of name.ext, name 2.ext and so on that is not there.
func freeName(name, ext string) (string, error) {
	for n := 1; n < 1000; n++ {
		path := name + ext
		if n > 1 {
			path = fmt.Sprintf("%s %d%s", name, n, ext)
		}
		if _, err := os.Lstat(path); os.IsNotExist(err) {
			return path, nil
		}
	}
	return "", fmt.Errorf("a thousand films of the name %s are here already", name)
}

// inTitle says how far a film is in the title of the window.
func inTitle(title string) func(string) {
	return func(words string) {
		if words != "" {
			words = " – " + words
		}
		ebiten.SetWindowTitle(title + words)
	}
}
