package lettering_test

import (
	"testing"

	"github.com/hamsaya/hamsaya/web/e2e"
)

func TestMain(m *testing.M) { e2e.Main(m) }
