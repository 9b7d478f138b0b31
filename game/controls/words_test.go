package controls_test

import (
	"os"
	"testing"

	"github.com/hamsaya/hamsaya/game/locale/localetest"
)

func TestCatalogue(t *testing.T) { localetest.Check(t, os.DirFS("words"), os.DirFS(".")) }
