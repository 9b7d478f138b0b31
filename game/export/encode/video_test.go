package encode

import "testing"

func TestRational(t *testing.T) {
	for fps, want := range map[float64]string{30: "30", 12.5: "12.5", 29.97: "30000/1001", 23.976: "24000/1001", 59.94: "60000/1001"} {
		if got := rational(fps); got != want {
			t.Errorf("%g frames a second are %s, want %s", fps, got, want)
		}
	}
}
