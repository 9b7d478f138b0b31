package host

import (
	"syscall/js"
	"testing"
)

// What a function of the page throws is told in the console and ends nothing:
// a browser that takes no more changes of its address for now, say, throws.
func TestPageThatThrows(t *testing.T) {
	throw := js.Global().Get("Function").New(`throw new Error("too many changes")`)
	page := js.Global().Get("Object").New()
	for _, name := range []string{"onState", "onAnnounce", "onOpen", "onPicture", "onMarks", "onDates", "onFont", "onError"} {
		page.Set(name, throw)
	}
	js.Global().Set("hamsaya", page)
	defer js.Global().Delete("hamsaya")

	console := js.Global().Get("console")
	plain := console.Get("error")
	told := 0
	heard := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) == 1 && args[0].Get("message").String() == "too many changes" {
			told++
		}
		return nil
	})
	defer heard.Release()
	console.Set("error", heard)
	defer console.Set("error", plain)

	p := NewPage()
	p.Publish(Status{Ready: true})
	p.Announce("words")
	p.Open("https://example.org/")
	p.Save(Picture{})
	p.Marks(nil)
	p.Dates(nil)
	p.FetchFont("fonts/a.ttf")
	p.Fail("words")
	if told != 8 {
		t.Errorf("of 8 errors the console was told %d", told)
	}
}
