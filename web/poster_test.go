package web

import (
	"strings"
	"testing"
)

// Moments become folders, which no two may share.
func TestCheckBegins(t *testing.T) {
	for at, want := range map[string]string{
		"": "", "2025-11-17": "", "2025-11-17 talks-doha 2025-11-17T14:30": "", "a_b": "",
		"a a": "named twice", "Talks talks": "would share a folder", "2025-11-17T14:30 2025-11-17T14-30": "would share a folder",
		"../x": "a part of addresses", "-x": "a part of addresses", "۲۶": "a part of addresses", "x/y": "a part of addresses", "<b>": "a part of addresses",
		strings.Repeat("x", 101): "a part of addresses",
	} {
		switch err := CheckBegins(strings.Fields(at)); {
		case want == "" && err != nil, want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%q: %v, want %q", at, err, want)
		}
	}
	if got := BeginFolder("2025-11-17T14:30"); got != "at/2025-11-17T14-30/" {
		t.Errorf("its folder is %s", got)
	}
}
