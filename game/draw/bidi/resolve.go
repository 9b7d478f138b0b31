package bidi

import "golang.org/x/text/unicode/bidi"

func (s *sequence) class(k int) bidi.Class       { return s.p.resolved[s.at[k]] }
func (s *sequence) setClass(k int, c bidi.Class) { s.p.resolved[s.at[k]] = c }

// weak resolves numbers and what belongs to them, and marks (rules W1 to W7).
func (s *sequence) weak() {
	before := s.sos
	for k, i := range s.at { // W1
		switch c := s.class(k); {
		case c == bidi.NSM:
			s.setClass(k, before)
		case c == bidi.PDI, isolates(c):
			before = bidi.ON
			continue
		case isolates(s.p.classes[i]): // overridden
			before = bidi.ON
			continue
		}
		before = s.class(k)
	}
	strong := s.sos
	for k := range s.at { // W2, W3 below: it would hide AL
		switch c := s.class(k); c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				s.setClass(k, bidi.AN)
			}
		}
	}
	for k := range s.at { // W3
		if s.class(k) == bidi.AL {
			s.setClass(k, bidi.R)
		}
	}
	for k := 1; k+1 < len(s.at); k++ { // W4
		c, a, b := s.class(k), s.class(k-1), s.class(k+1)
		if a == b && (c == bidi.ES && a == bidi.EN || c == bidi.CS && (a == bidi.EN || a == bidi.AN)) {
			s.setClass(k, a)
		}
	}
	s.runs(bidi.ET, func(from, to int) { // W5
		if from > 0 && s.class(from-1) == bidi.EN || to < len(s.at) && s.class(to) == bidi.EN {
			s.fill(from, to, bidi.EN)
		}
	})
	strong = s.sos
	for k := range s.at { // W6, W7
		switch c := s.class(k); c {
		case bidi.ES, bidi.ET, bidi.CS:
			s.setClass(k, bidi.ON)
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				s.setClass(k, bidi.L)
			}
		}
	}
}

// runs calls f for each stretch of a class.
func (s *sequence) runs(c bidi.Class, f func(from, to int)) {
	for k := 0; k < len(s.at); k++ {
		if s.class(k) != c {
			continue
		}
		from := k
		for k < len(s.at) && s.class(k) == c {
			k++
		}
		f(from, k)
	}
}

func (s *sequence) fill(from, to int, c bidi.Class) {
	for k := from; k < to; k++ {
		s.setClass(k, c)
	}
}

// strongOf is the direction that a character gives to neutral neighbours:
// numbers count as running from right to left.
func strongOf(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

func neutral(c bidi.Class) bool {
	switch c {
	case bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.PDI:
		return true
	}
	return isolates(c)
}

// brackets gives both of a pair the direction of what they hold, or of what
// stands before them (rule N0).
func (s *sequence) brackets() {
	embedding := direction(s.level)
	for _, pair := range s.pairs() {
		same, other := false, false
		for k := pair.open + 1; k < pair.close; k++ {
			switch strongOf(s.class(k)) {
			case bidi.ON:
			case embedding:
				same = true
			default:
				other = true
			}
		}
		switch {
		case same:
			s.setPair(pair, embedding)
		case other:
			before := s.sos
			for k := pair.open - 1; k >= 0; k-- {
				if c := strongOf(s.class(k)); c != bidi.ON {
					before = c
					break
				}
			}
			if before == embedding {
				s.setPair(pair, embedding)
			} else {
				s.setPair(pair, opposite(embedding))
			}
		}
	}
}

func opposite(c bidi.Class) bidi.Class {
	if c == bidi.L {
		return bidi.R
	}
	return bidi.L
}

// setPair sets a pair of brackets and the marks on them.
func (s *sequence) setPair(pair pair, c bidi.Class) {
	for _, k := range [2]int{pair.open, pair.close} {
		s.setClass(k, c)
		for k++; k < len(s.at) && s.p.classes[s.at[k]] == bidi.NSM; k++ {
			s.setClass(k, c)
		}
	}
}

// neutral gives what has no direction that of both its neighbours, or else
// that of the level (rules N1 and N2).
func (s *sequence) neutral() {
	for k := 0; k < len(s.at); k++ {
		if !neutral(s.class(k)) {
			continue
		}
		from := k
		for k < len(s.at) && neutral(s.class(k)) {
			k++
		}
		before, after := s.sos, s.eos
		if from > 0 {
			before = strongOf(s.class(from - 1))
		}
		if k < len(s.at) {
			after = strongOf(s.class(k))
		}
		if before != after {
			before = direction(s.level)
		}
		s.fill(from, k, before)
	}
}

// implicit raises levels by direction (rules I1 and I2).
func (s *sequence) implicit() {
	for k, i := range s.at {
		level := s.level
		switch c := s.class(k); {
		case level.RTL() && c != bidi.R:
			level++
		case !level.RTL() && c == bidi.R:
			level++
		case !level.RTL() && (c == bidi.AN || c == bidi.EN):
			level += 2
		}
		s.p.levels[i] = level
	}
}
