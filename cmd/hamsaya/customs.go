package main

import "github.com/hamsaya/hamsaya/game/locale"

// customFlags say in which language something is written, and what to choose
// instead of the customs of that language and of the story.
type customFlags struct {
	Lang     string `placeholder:"TAG" help:"Language of the words; the story's first."`
	Calendar string `enum:",gregorian,persian,islamic" default:"" help:"Calendar of the dates: gregorian, persian or islamic; by custom that of the language."`
	Second   string `enum:",none,gregorian,persian,islamic" default:"" help:"A second calendar beside it."`
	Digits   string `enum:",latn,arabext,arab" default:"" help:"latn (123), arabext (۱۲۳) or arab (١٢٣)."`
	Clock    string `enum:",place,story,reader,utc" default:"" help:"Clock of the times of day: of the place, the story's, or utc."`
	Labels   string `enum:",reader,local,both" default:"" help:"Names on the map: in the reader's language, the local one, or both."`
	Time     string `enum:",language,ltr,rtl" default:"" help:"Which way time runs on the strip: as the language is read, ltr or rtl."`
}

func (c *customFlags) choice() locale.Choice {
	return locale.Choice{Calendar: c.Calendar, Second: c.Second, Digits: c.Digits, Clock: c.Clock, Labels: c.Labels, Flow: c.Time}
}
