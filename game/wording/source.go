package wording

import (
	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
)

// Publisher is who published a source, and what readers should know of it: "IRNA
// (in Persian)".
func (w Writer) Publisher(s *story.Source) Phrase {
	if remark := w.In(s.Remark); remark.Words != "" {
		return w.phrase("source.remarked", arg{"publisher", w.publisher(s)}, arg{"remark", remark})
	}
	return w.publisher(s)
}

// Source is who published a source, and when.
func (w Writer) Source(s *story.Source) Phrase { return w.published(w.Publisher(s), s) }

// SourceAlone is the same without what readers should know of the publisher.
func (w Writer) SourceAlone(s *story.Source) Phrase {
	return w.published(w.publisher(s), s)
}

func (w Writer) publisher(s *story.Source) Phrase {
	return w.phrase(verbatim, arg{"publisher", story.Localized{Words: s.Publisher}})
}

func (w Writer) published(publisher Phrase, s *story.Source) Phrase {
	if !s.Date.Known || s.Date.Text == "" {
		return publisher
	}
	return w.phrase("source.dated", arg{"publisher", publisher}, arg{"date", s.Date.Format(w.Style)})
}

// Sources are the sources of an event in one line; nothing where it has none.
func (w Writer) Sources(e *story.Event) Phrase {
	var all []Phrase
	for i := range e.Sources {
		all = append(all, w.Source(&e.Sources[i]))
	}
	return w.sources(all)
}

func (w Writer) sources(all []Phrase) Phrase {
	if len(all) == 0 {
		return Phrase{}
	}
	return w.phrase("source.all", arg{"names", all})
}

// Publishers says of names that they are sources.
func (w Writer) Publishers(names []string) Phrase {
	var all []Phrase
	for _, name := range names {
		all = append(all, w.verbatim(story.Localized{Words: name}))
	}
	return w.sources(all)
}

// SourcesHeading stands over a list of sources.
func SourcesHeading(st locale.Style) string { return words.SayIn(st, "source.heading") }
