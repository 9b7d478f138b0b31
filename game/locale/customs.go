package locale

import (
	"embed"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/hamsaya/hamsaya/game/calendar"
)

//go:embed cldr/en.json cldr/??-??.json
var cldr embed.FS

// customs are what CLDR says of a language: lists of words by key. The keys
// are those of cldr/make.mjs, which writes them.
type customs map[string][]string

// customs reads a language's file once, when it is first spoken.
func (l *Locale) customs() customs {
	l.read.Do(func() {
		data, err := cldr.ReadFile("cldr/" + l.Tag + ".json")
		if err == nil {
			l.lists, err = decodeLists(string(data))
		}
		if err != nil {
			panic(fmt.Sprintf("cldr/%s.json: %v", l.Tag, err)) // it is built in
		}
	})
	return l.lists
}

// reading is a language's file as it is read.
type reading struct {
	read  sync.Once
	lists customs
}

func decodeLists(data string) (customs, error) {
	d := jsontext.NewDecoder(strings.NewReader(data))
	out := customs{}
	key := ""
	for {
		token, err := d.ReadToken()
		switch {
		case err == io.EOF:
			return out, nil
		case err != nil:
			return nil, err
		case token.Kind() == '"' && d.StackDepth() == 1:
			key = token.String()
		case token.Kind() == '"':
			out[key] = append(out[key], token.String())
		}
	}
}

// of is the first of the lists with these keys that there is.
func (c customs) of(keys ...string) []string {
	for _, k := range keys {
		if list := c[k]; list != nil {
			return list
		}
	}
	return []string{""}
}

// CalendarName is what the language calls a calendar: "Solar Hijri calendar".
func (l *Locale) CalendarName(s calendar.System) string {
	return l.customs().of(s.String() + ".name")[0]
}

// EraName is the mark of a calendar's era: "CE", "AP", "ه‍.ش.".
func (l *Locale) EraName(s calendar.System) string {
	return l.customs().of(s.String() + ".era")[0]
}
