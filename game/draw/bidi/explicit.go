package bidi

import "golang.org/x/text/unicode/bidi"

// status is an entry of the stack of rules X1 to X8.
type status struct {
	level    Level
	override bidi.Class // ON: none
	isolate  bool
}

// explicit sets levels as the text's embeddings, overrides and isolates say.
func (p *paragraph) explicit() {
	stack := []status{{p.level, bidi.ON, false}}
	overIsolates, overEmbeddings, valid := 0, 0, 0
	for i, c := range p.classes {
		top := stack[len(stack)-1]
		switch {
		case c == bidi.RLE, c == bidi.LRE, c == bidi.RLO, c == bidi.LRO:
			p.levels[i] = top.level
			next := above(top.level, c == bidi.RLE || c == bidi.RLO)
			if next > maxDepth || overIsolates > 0 || overEmbeddings > 0 {
				if overIsolates == 0 {
					overEmbeddings++
				}
				continue
			}
			override := bidi.ON
			switch c {
			case bidi.RLO:
				override = bidi.R
			case bidi.LRO:
				override = bidi.L
			}
			stack = append(stack, status{next, override, false})
		case isolates(c):
			p.levels[i] = top.level
			p.override(i, top)
			right := c == bidi.RLI
			if c == bidi.FSI {
				right = firstStrong(p.inside(i)) == 1
			}
			next := above(top.level, right)
			if next > maxDepth || overIsolates > 0 || overEmbeddings > 0 {
				overIsolates++
				continue
			}
			valid++
			stack = append(stack, status{next, bidi.ON, true})
		case c == bidi.PDI:
			switch {
			case overIsolates > 0:
				overIsolates--
			case valid > 0:
				overEmbeddings = 0
				for !stack[len(stack)-1].isolate {
					stack = stack[:len(stack)-1]
				}
				stack = stack[:len(stack)-1]
				valid--
			}
			top = stack[len(stack)-1]
			p.levels[i] = top.level
			p.override(i, top)
		case c == bidi.PDF:
			p.levels[i] = top.level
			switch {
			case overIsolates > 0:
			case overEmbeddings > 0:
				overEmbeddings--
			case !top.isolate && len(stack) > 1:
				stack = stack[:len(stack)-1]
			}
		case c == bidi.B:
			p.levels[i] = p.level
		default:
			p.levels[i] = top.level
			if c != bidi.BN {
				p.override(i, top)
			}
		}
	}
}

func (p *paragraph) override(i int, s status) {
	if s.override != bidi.ON {
		p.resolved[i] = s.override
	}
}

// above is the next level of a direction.
func above(l Level, right bool) Level {
	if right {
		return (l + 1) | 1
	}
	return (l + 2) &^ 1
}

// inside is what the isolate that begins at i holds.
func (p *paragraph) inside(i int) []bidi.Class {
	depth := 1
	for j := i + 1; j < len(p.classes); j++ {
		switch c := p.classes[j]; {
		case isolates(c):
			depth++
		case c == bidi.PDI:
			if depth--; depth == 0 {
				return p.classes[i+1 : j]
			}
		}
	}
	return p.classes[i+1:]
}

// A sequence is the characters that resolve each other: runs of one level,
// joined over the isolates between them (rule X10).
type sequence struct {
	p        *paragraph
	at       []int
	level    Level
	sos, eos bidi.Class
}

func (p *paragraph) sequences() []*sequence {
	var open []*sequence // whose isolate has not ended yet
	var all []*sequence
	var now *sequence
	last := -1 // the character before that counts
	for i, c := range p.classes {
		if removed(c) {
			continue
		}
		fresh := last < 0 || p.levels[last] != p.levels[i]
		if last >= 0 && isolates(p.classes[last]) {
			// The sequence of an isolate goes on after its end. An isolate that
			// is too deep has no level of its own and goes on at once.
			if fresh {
				open = append(open, now)
			} else {
				open = append(open, nil)
			}
		}
		if c == bidi.PDI && len(open) > 0 {
			s := open[len(open)-1]
			open = open[:len(open)-1]
			if s != nil && s.level == p.levels[i] {
				now, fresh = s, false
			}
		}
		if fresh {
			now = &sequence{p: p, level: p.levels[i]}
			all = append(all, now)
		}
		now.at = append(now.at, i)
		last = i
	}
	for _, s := range all {
		s.sos = direction(max(s.level, p.levelBefore(s.at[0])))
		s.eos = direction(max(s.level, p.levelAfter(s.at[len(s.at)-1])))
	}
	return all
}

func (p *paragraph) levelBefore(i int) Level {
	for i--; i >= 0; i-- {
		if !removed(p.classes[i]) {
			return p.levels[i]
		}
	}
	return p.level
}

func (p *paragraph) levelAfter(i int) Level {
	if isolates(p.classes[i]) && p.ends(i) < 0 {
		return p.level // an isolate without an end reaches to that of the paragraph
	}
	for i++; i < len(p.levels); i++ {
		if !removed(p.classes[i]) {
			return p.levels[i]
		}
	}
	return p.level
}

// ends is where the isolate that begins at i ends, or -1.
func (p *paragraph) ends(i int) int {
	if j := i + 1 + len(p.inside(i)); j < len(p.classes) {
		return j
	}
	return -1
}

func direction(l Level) bidi.Class {
	if l.RTL() {
		return bidi.R
	}
	return bidi.L
}
