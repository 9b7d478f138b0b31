package web

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Posters are the pictures of a story that stand where the map is not, or is
// not yet.
type Posters struct {
	Start    Poster   // the first frame that the player draws, buttons and all, in StartSizes: what an embed shows until it is started
	Story    Poster   // the same moment without buttons: for what cannot be started
	Chapters []Poster // each at the end of its chapter, without buttons; see Content.Chapters
	Begins   []Begin
	Card     Picture // PNG for the previews of links

	// Button draws the words of a button as SVG, for languages whose letters a
	// reader's system may lack; it gives nothing for others. May be nil.
	Button func(words string) ([]byte, error)
}

// A Poster is the map at one moment, in the sizes and colours that a page
// chooses from.
type Poster struct {
	Chapter  int           // the story's chapter, or -1
	Moment   string        // the fragment that opens the map at it, "t=2025-10-18T12:00"
	U        float64       // the same in seconds of playing time, exactly: see StartSizes
	Alt      func() string // what there is to see
	Pictures []Picture
}

// A Begin is what an embed shows until it is started, as Posters.Start, where
// it begins at another moment than the poster's: the moment that its at names.
type Begin struct {
	At string
	Poster
}

// A BeginFolder holds the pictures of a Begin. embed/sizes.js names it so too.
func BeginFolder(at string) string { return "at/" + notInNames.ReplaceAllString(at, "-") + "/" }

var (
	notInNames = regexp.MustCompile(`[^0-9A-Za-z_-]`)
	beginName  = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z_:+.-]{0,99}$`)
)

// CheckBegins reports an error where moments cannot have pictures of their
// own, since they do not fit into names of files.
func CheckBegins(at []string) error {
	seen := map[string]string{}
	for _, name := range at {
		folder := strings.ToLower(BeginFolder(name))
		switch other, twice := seen[folder]; {
		case !beginName.MatchString(name):
			return fmt.Errorf("moment %q: it becomes a part of addresses; write a date such as 2025-11-17, or the id of an event or a chapter", name)
		case twice && other == name:
			return fmt.Errorf("moment %s is named twice", name)
		case twice:
			return fmt.Errorf("moments %s and %s would share a folder; write one of them in another way", other, name)
		}
		seen[folder] = name
	}
	return nil
}

// Narrow is the width, in CSS px, up to which the narrow pictures are meant.
const Narrow = 480

// A Picture is one file of a poster. Draw gives its bytes, the same each time.
type Picture struct {
	Path          string
	Width, Height int // CSS px
	// Night says that the file has the colours of the night too, and shows them
	// where its address ends in NightMark.
	Night bool
	Start bool // it is one of StartSizes
	Draw  func() ([]byte, error)
}

// A NightMark is the end of the address of a picture with two palettes that
// shows that of the night. embed/sizes.js knows it too.
const NightMark = "#night"

// all lists every picture once.
func (p *Posters) all() []Picture {
	var all []Picture
	for _, poster := range append([]Poster{p.Start, p.Story}, p.Chapters...) {
		all = append(all, poster.Pictures...)
	}
	for _, begin := range p.Begins {
		all = append(all, begin.Pictures...)
	}
	if p.Card.Draw != nil {
		all = append(all, p.Card)
	}
	return all
}

// Sources are the pictures with the media queries that choose them; the last
// one is for all others.
func (p Poster) Sources() []PosterSource {
	narrow := slices.ContainsFunc(p.Pictures, func(pic Picture) bool { return pic.Width <= Narrow })
	var out []PosterSource
	for _, dark := range []bool{true, false} {
		for _, small := range []bool{true, false} {
			at := slices.IndexFunc(p.Pictures, func(pic Picture) bool { return (pic.Width <= Narrow) == small })
			if at < 0 || dark && !p.Pictures[at].Night {
				continue
			}
			source := PosterSource{Picture: p.Pictures[at], Media: media(small && narrow, dark)}
			source.Address = source.Path
			if dark {
				source.Address += NightMark
			}
			out = append(out, source)
		}
	}
	return out
}

// A PosterSource is a picture and when it is the one to show.
type PosterSource struct {
	Picture
	Address string // of the picture in its colours
	Media   string // "" for whenever no other is
}

func media(narrow, dark bool) string {
	switch {
	case narrow && dark:
		return "(max-width: 480px) and (prefers-color-scheme: dark)"
	case dark:
		return "(prefers-color-scheme: dark)"
	case narrow:
		return "(max-width: 480px)"
	}
	return ""
}
