package file

import (
	"slices"
	"strings"

	"github.com/hamsaya/hamsaya/game/locale"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/phrase"
)

// coverage knows which texts are in which languages, so that a story whose
// languages differ from event to event is told so once.
type coverage struct {
	texts     []coveredText
	languages []string // all that were seen, at most 64
}

// coveredText is one text: what it is of, and its languages by bits.
type coveredText struct {
	of   *shape
	name string
	at   int32
	have uint64
}

func (c *coverage) note(of *shape, name string, n *node, t story.Text) {
	if len(t) == 0 {
		return
	}
	text := coveredText{of: of, name: name, at: n.at}
	for _, l := range t {
		i := slices.IndexFunc(c.languages, func(tag string) bool { return strings.EqualFold(tag, l.Lang) })
		if i < 0 {
			if i = len(c.languages); i == 64 {
				continue
			}
			c.languages = append(c.languages, l.Lang)
		}
		text.have |= 1 << i
	}
	c.texts = append(c.texts, text)
}

// A gap is one language that some texts of a sort have and others lack; of a
// language that no text has, of is nil.
type gap struct {
	language  string
	of        *shape
	name      string
	all, lack int
	lines     []int
}

// maxLines is how many lines a gap names.
const maxLines = 4

// gaps compares the texts of each sort (the titles of events, the words of
// claims) with one another: a sort that is in no case translated is no gap.
func (c *coverage) gaps(wanted []string, src *source) []gap {
	if len(wanted) == 0 {
		wanted = c.languages
	}
	type sort struct {
		of   *shape
		name string
	}
	var sorts []sort
	members := make(map[sort][]coveredText)
	for _, t := range c.texts {
		s := sort{t.of, t.name}
		if members[s] == nil {
			sorts = append(sorts, s)
		}
		members[s] = append(members[s], t)
	}
	// A story may list thousands of languages; those that the same texts serve
	// have the same gaps.
	found := map[uint64][]gap{0: {{}}}
	var gaps []gap
	for _, want := range wanted {
		serves := c.serving(want)
		same, known := found[serves]
		if !known {
			for _, s := range sorts {
				g := gap{of: s.of, name: s.name, all: len(members[s])}
				for _, t := range members[s] {
					if t.have&serves != 0 {
						continue
					}
					if g.lack++; g.lack <= maxLines {
						g.lines = append(g.lines, src.lineOf(int(t.at)))
					}
				}
				if g.lack > 0 && g.lack < g.all {
					same = append(same, g)
				}
			}
			found[serves] = same
		}
		for _, g := range same {
			g.language = want
			gaps = append(gaps, g)
		}
	}
	return gaps
}

// serving are the bits of the languages that a reader of one reads as one's
// own: itself, and where either tag names no region the other.
func (c *coverage) serving(want string) (bits uint64) {
	for i, have := range c.languages {
		if strings.EqualFold(have, want) || strings.EqualFold(have, bareLanguage(want)) || strings.EqualFold(bareLanguage(have), want) {
			bits |= 1 << i
		}
	}
	return bits
}

// checkCoverage warns once of all gaps.
func (d *decoder) checkCoverage(o object) {
	gaps := d.coverage.gaps(d.story.Languages, d.src)
	if len(gaps) == 0 {
		return
	}
	at := o.get("languages")
	if at == nil {
		at = o.get("title")
	}
	if at != nil {
		d.warn(at, codeLanguagesDiffer, say("languages-differ", "gaps", listed(gaps)), "")
	}
}

// listed are gaps as a message says them.
type listed []gap

// maxGaps is how many gaps a message lists.
const maxGaps = 8

func (l listed) In(s locale.Style) string {
	out := ""
	for i, g := range l {
		switch {
		case i == 0:
			out = g.In(s)
		case i == maxGaps:
			return say("languages-differ.more", "gaps", out, "n", len(l)-maxGaps).In(s)
		default:
			out = say("languages-differ.and", "gaps", out, "gap", g).In(s)
		}
	}
	return out
}

func (g gap) In(s locale.Style) string {
	if g.of == nil {
		return say("languages-differ.none", "language", phrase.Quote(g.language)).In(s)
	}
	var lines []string
	for _, line := range slices.Compact(slices.Clone(g.lines)) {
		lines = append(lines, s.Int(line))
	}
	if g.lack > len(g.lines) {
		lines = append(lines, "…")
	}
	numbers := lines[len(lines)-1]
	for i := len(lines) - 2; i >= 0; i-- {
		numbers = say("or.comma", "first", lines[i], "rest", numbers).In(s)
	}
	return say("languages-differ.gap", "language", phrase.Quote(g.language), "field", phrase.Quote(g.name), "noun", g.of.noun,
		"n", g.lack, "all", g.all, "lines", numbers).In(s)
}
