package web

import (
	"html/template"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/hamsaya/hamsaya/game/address"
	"github.com/hamsaya/hamsaya/game/draw/typeface"
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
)

var pageTemplates = template.Must(template.New("").Funcs(texts{}.functions()).ParseFS(pageFS, "page/*.html"))

// Page is what index.html is rendered from: the story in words, ordered by
// time, so that everything the map says can be read without the map.
type Page struct {
	Playable  bool // there is a story
	Lang, Dir string
	Face      string // "nastaliq", or "" for the plain one
	Theme     string // of the story, or "" for the reader's choice
	Title     Words
	Lede      Words
	AsOf      Phrase // how far the story goes, or nothing
	Chapters  []Chapter
	Events    []Event
	Choices        // of the filter of the list
	First     bool // the story\'s first language
	Customs   []Custom
	Languages []LanguageLink // the menu of languages; nil where there is one alone
	Notes     []Words
	Problems  []Problem // of a story that cannot be played; warnings are the author's to see, not the reader's
	Meta      *Meta     // nil without a story
	Poster    *Poster   // or nil
	Manifest  Manifest

	style locale.Style
}

// Words are text with its language, where that is not the page's.
type Words struct{ Lang, Text string }

// Chapter is a named span of the story.
type Chapter struct {
	Index int
	Value string // as the filter and links name it
	Title Words
	Text  Words
	When  Date
	Link  string // fragment that shows where it begins
}

// Event is one event in words.
type Event struct {
	ID      string
	Kind    Words
	Family  string
	When    Date
	Title   Words
	Summary Words
	Marks   []string // "Accounts differ", "Alleged by one side", …
	Status  Phrase   // of the crossings that it closes or opens
	Doubts  []Phrase // who disputes it, who neither confirms nor denies it
	Says    []Claim
	Values  []Value
	Sources Phrase // each publisher with its link
	Notes   []Words
	Link    string
	Find    *Find // what the filter of the list goes by, or nil
}

// Date is a date for readers and, where it is one day, for machines.
type Date struct {
	Text, ISO string
	By        *Calendars // or nil
}

// Calendars are the words of a date in each calendar, for a reader who chooses
// another than the usual.
type Calendars struct{ Gregorian, Persian, Islamic string }

// A Phrase is words of the page with words of the story in them.
type Phrase []Piece

// A Piece of a phrase is the page's own words, or the story's.
type Piece struct {
	Words
	Own    bool
	Source *Source // that it names, or nil
	Date   *Date   // that it is, or nil
}

// Value is an amount and what readers must know of it and of the way that is
// drawn for it.
type Value struct {
	Phrase Phrase
	Notes  []Words
}

// Claim is who says what.
type Claim struct {
	Who  Phrase
	Says Words
}

// Source is where something was published; URL is empty or begins with http.
type Source struct{ Title, URL string }

// Problem is one diagnostic of the story file.
type Problem struct {
	Warning bool
	Where   string
	Message string
	Text    string
	Caret   string
	Hint    string
}

// Manifest tells the page's script what to download before the map starts.
type Manifest struct {
	Files      []Download `json:"files"`
	Fonts      []Font     `json:"fonts"`      // more, which the map may ask for
	Version    string     `json:"version"`    // of the story file, see Site.Version
	StallAfter int64      `json:"stallAfter"` // ms
}

// Font is a file that is downloaded only if a text turns up that needs it: its
// name for the program, and where it is.
type Font struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// Download is one file: its name for the program, where it is, its size in
// bytes and what it weighs on the wire after brotli.
type Download struct {
	Name string `json:"name"`
	URL  string `json:"url"`
	Size int    `json:"size"`
	Wire int    `json:"wire"`
}

func newPage(c Content, lang string) Page {
	stall := c.StallAfter
	if stall == 0 {
		stall = 20 * time.Second
	}
	english, _ := locale.Find("en")
	p := Page{Lang: english.Tag, Dir: "ltr", style: english.Style(), Manifest: Manifest{StallAfter: stall.Milliseconds()}}
	if c.Story == nil {
		for _, d := range c.Problems {
			p.Problems = append(p.Problems, problem(d))
		}
		return p
	}
	w := newWriter(c.Story, lang)
	p.Playable = true
	p.Lang, p.Dir, p.style = w.lang, direction(w.lang), w.style
	p.Theme = c.Story.Theme
	if typeface.StyleOf(c.Story.WithScript(story.Localized{Lang: w.lang}).Lang) == typeface.Nastaliq {
		p.Face = "nastaliq"
	}
	p.Title = w.words(c.Story.Title)
	p.Lede = w.words(c.Story.Lede)
	p.AsOf = w.asOf()
	for _, n := range c.Story.Notes {
		p.Notes = append(p.Notes, w.words(n))
	}
	for i, ch := range c.Story.Chapters {
		p.Chapters = append(p.Chapters, Chapter{
			Index: i, Value: url.QueryEscape(ch.ID), Title: w.words(ch.Title), Text: w.words(ch.Text),
			When: w.date(ch.Span), Link: "#t=" + ch.Span.EDTFAt(ch.Span.Start),
		})
	}
	for _, i := range byTime(c.Story.Events) {
		e := w.event(&c.Story.Events[i])
		e.Find = w.find(i)
		p.Events = append(p.Events, e)
	}
	p.Choices = w.choices()
	p.Customs = w.customs()
	return p
}

// byTime orders events by when they began; those without a known date come
// last, and equals stay as in the file.
func byTime(events []story.Event) []int {
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &events[a].When, &events[b].When
		switch {
		case x.Known != y.Known:
			if x.Known {
				return -1
			}
			return 1
		case x.Start < y.Start:
			return -1
		case x.Start > y.Start:
			return 1
		}
		return 0
	})
	return order
}

func direction(lang string) string {
	script, _ := language.Make(lang).Script()
	switch script.String() {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm":
		return "rtl"
	}
	return "ltr"
}

// webAddress is a link in ASCII, as programs read it; "" if it is none to the web.
func webAddress(s string) string {
	u, err := url.Parse(address.ASCII(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func problem(d file.Diagnostic) Problem {
	before, marked, after := d.Cut()
	if d.TextOffset > 0 {
		before = "…" + before
	}
	return Problem{
		Warning: d.Severity == file.Warning, Where: where(d), Message: d.Message, Text: before + marked + after,
		Caret: strings.Repeat(" ", utf8.RuneCountInString(before)) + strings.Repeat("^", max(utf8.RuneCountInString(marked), 1)),
		Hint:  d.Suggestion,
	}
}
