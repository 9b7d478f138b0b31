package stories_test

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
)

// locales are those in which the real story is told. Persian and Dari share
// the words under "fa"; "fa-AF" stands only where Dari says it otherwise.
var locales = []string{"en", "fa-IR", "fa-AF", "ps-AF", "ur-PK"}

// told is one text of the story and where it stands, as "events[kabul-blasts].title".
type told struct {
	at   string
	text story.Text
}

func tellAll(t *testing.T) []told {
	t.Helper()
	data, err := os.ReadFile(neighbours)
	if err != nil {
		t.Fatal(err)
	}
	a := atlas(t)
	s, _ := file.Parse(neighbours, data, story.AtlasGazetteer(a))
	if s == nil {
		t.Fatal(neighbours, "does not parse")
	}
	var all []told
	s.Kinds = nil // those are the tool's
	s.Places = slices.DeleteFunc(s.Places, func(p story.Place) bool { return a.Place(p.ID) != nil })
	collect(reflect.ValueOf(*s), "", &all)
	if len(all) < 300 {
		t.Fatalf("only %d texts found", len(all))
	}
	return all
}

func collect(v reflect.Value, at string, all *[]told) {
	if text, ok := v.Interface().(story.Text); ok {
		if len(text) > 0 {
			*all = append(*all, told{at, text})
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			collect(v.Elem(), at, all)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				collect(v.Field(i), strings.TrimPrefix(at+"."+f.Name, "."), all)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			name := fmt.Sprint(i)
			if item := v.Index(i); item.Kind() == reflect.Struct {
				if id := item.FieldByName("ID"); id.IsValid() {
					name = id.String()
				}
			}
			collect(v.Index(i), at+"["+name+"]", all)
		}
	}
}

func bare(tag string) string {
	language, _, _ := strings.Cut(tag, "-")
	return language
}

func TestEveryTextStandsInEveryLanguage(t *testing.T) {
	for _, x := range tellAll(t) {
		for _, want := range locales {
			got := x.text.In(want)
			if bare(got.Lang) != bare(want) || strings.TrimSpace(got.Words) == "" {
				t.Errorf("%s has no words in %s: a reader gets %q", x.at, want, got.Words)
			}
		}
	}
}

// strange are letters of another language's alphabet that look like the right
// ones, and digits that the language does not write with.
var strange = map[string]*regexp.Regexp{
	"fa": regexp.MustCompile("[يىكةۀہھےۍېټډړڼګں0-9٠-٩a-zA-Z]"),
	"ps": regexp.MustCompile("[كگہھےٹڈڑں0-9٠-٩a-zA-Z]|ي\\p{L}"), // ي only at the end of a word
	"ur": regexp.MustCompile("[يىكهةېۍټډړګڼ٠-٩۰-۹a-zA-Z]"),
}

// unseen are characters that steer the direction of writing, and joiners that
// join nothing.
var unseen = regexp.MustCompile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\u200c|\u200c$|\u200c\u200c|[ .،؛:]\u200c|\u200c[ .،؛:]")

func TestLettersAreOfTheirLanguage(t *testing.T) {
	for _, x := range tellAll(t) {
		for _, l := range x.text {
			if r := strange[bare(l.Lang)]; r != nil && r.MatchString(l.Words) {
				t.Errorf("%s in %s has %q, which that language does not write: %q", x.at, l.Lang, r.FindString(l.Words), l.Words)
			}
			if unseen.MatchString(l.Words) {
				t.Errorf("%s in %s has invisible characters out of place: %q", x.at, l.Lang, l.Words)
			}
			if strings.ContainsAny(l.Words, "{}") {
				t.Errorf("%s in %s has a placeholder, and nothing fills it: %q", x.at, l.Lang, l.Words)
			}
			if strings.Contains(l.Words, "  ") || strings.TrimSpace(l.Words) != l.Words {
				t.Errorf("%s in %s has spaces to spare: %q", x.at, l.Lang, l.Words)
			}
		}
	}
}

var (
	latin  = strings.NewReplacer("۰", "0", "۱", "1", "۲", "2", "۳", "3", "۴", "4", "۵", "5", "۶", "6", "۷", "7", "۸", "8", "۹", "9", "٫", ".", "٬", "", ",", "")
	number = regexp.MustCompile(`[0-9]+(?:[.:][0-9]+)*`)
)

// A count, a day or an amount that changes on the way from one language to
// another would be an error of fact.
func TestNumbersAreTheSameInEveryLanguage(t *testing.T) {
	numbers := func(s string) []string {
		found := number.FindAllString(latin.Replace(s), -1)
		slices.Sort(found)
		return found
	}
	checked := 0
	for _, x := range tellAll(t) {
		want := numbers(x.text.In("en").Words)
		checked += len(want)
		for _, l := range x.text {
			if got := numbers(l.Words); !slices.Equal(got, want) {
				t.Errorf("%s has the numbers %v in English and %v in %s: %q", x.at, want, got, l.Lang, l.Words)
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d numbers were compared", checked)
	}
}

// Titles stand on chips, rows and cards that were made for the English ones.
func TestTitlesAreShortInEveryLanguage(t *testing.T) {
	for _, x := range tellAll(t) {
		most := 0
		switch {
		case strings.HasPrefix(x.at, "Chapters[") && strings.HasSuffix(x.at, ".Title"):
			most = 24
		case strings.HasPrefix(x.at, "Events[") && strings.HasSuffix(x.at, ".Title"):
			most = 48
		case strings.HasSuffix(x.at, ".Summary"):
			most = 230
		case strings.HasSuffix(x.at, ".Says"):
			most = 110
		default:
			continue
		}
		for _, l := range x.text {
			if n := utf8.RuneCountInString(l.Words); n > most {
				t.Errorf("%s in %s has %d characters, more than %d: %q", x.at, l.Lang, n, most, l.Words)
			}
		}
	}
}

// Persian texts are told apart from Dari ones only where they differ.
func TestDariStandsOnlyWhereItDiffers(t *testing.T) {
	seen := false
	for _, x := range tellAll(t) {
		dari := x.text.In("fa-AF")
		if dari.Lang != "fa-AF" {
			continue
		}
		seen = true
		if persian := x.text.In("fa-IR"); persian.Lang == "fa-AF" || persian.Words == dari.Words {
			t.Errorf("%s says the same in Persian and in Dari, or has no Persian: keep it under `fa`", x.at)
		}
	}
	if !seen {
		t.Error("no text is worded otherwise in Dari")
	}
}

// The number nine is the word "no" in Persian: it stands in digits.
func TestNineIsNotNo(t *testing.T) {
	word := regexp.MustCompile(`(^|[ «])نه (\S+ )?(کودک|غیرنظامی|نفر|تن|کشته|زخمی|روز|ماه|سال|درصد)`)
	for _, x := range tellAll(t) {
		for _, l := range x.text {
			if bare(l.Lang) == "fa" && word.MatchString(l.Words) {
				t.Errorf("%s, %s: write ۹ in %q", x.at, l.Lang, l.Words)
			}
		}
	}
}
