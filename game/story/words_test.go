//go:build !js

// A browser has no file system to read the sources from.

package story_test

import (
	"os"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale/localetest"
)

func TestKindNamesAreInEveryLanguage(t *testing.T) {
	localetest.Check(t, os.DirFS("words"), os.DirFS("."))
}
