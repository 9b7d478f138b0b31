//go:build !js

package file

import (
	"errors"
	"strings"

	"golang.org/x/text/language"
)

// registered looks a well-formed tag up in the registry of BCP 47: unknown is
// the part of it that is not there, proper the tag as it is best written. The
// registry is too large for the browser's program, which takes every tag.
func registered(tag string) (unknown, proper string) {
	t, err := language.Parse(tag)
	var value language.ValueError
	switch {
	case errors.As(err, &value):
		return value.Subtag(), ""
	case err != nil:
		return tag, ""
	}
	if proper := t.String(); !strings.EqualFold(proper, tag) {
		return "", proper
	}
	return "", tag
}
