package host

import (
	"sync"
	"syscall/js"

	"github.com/hamsaya/hamsaya/game/locale"
)

// Page is the page around the program in a browser. They meet in one object,
// globalThis.hamsaya, which the page makes before it starts the program: files
// and wishes in it, functions to call back. The program adds send, by which
// the page gives commands.
type Page struct {
	object js.Value
	status js.Value // handed to onState again and again

	mu       sync.Mutex
	commands []Command
	last     Status
}

// NewPage takes hold of the page's object.
func NewPage() *Page {
	p := &Page{object: js.Global().Get("hamsaya")}
	if p.object.Type() != js.TypeObject {
		p.object = js.Global().Get("Object").New()
		js.Global().Set("hamsaya", p.object)
	}
	p.object.Set("send", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) == 1 && args[0].Type() == js.TypeObject {
			p.mu.Lock()
			p.commands = append(p.commands, command(args[0]))
			p.mu.Unlock()
		}
		return nil
	}))
	return p
}

// File returns a copy of a file that the page handed over, and whether it did.
func (p *Page) File(name string) ([]byte, bool) {
	files := p.object.Get("files")
	if files.Type() != js.TypeObject {
		return nil, false
	}
	v := files.Get(name)
	if v.Type() != js.TypeObject {
		return nil, false
	}
	data := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(data, v)
	return data, true
}

// ReleaseFiles lets the browser free its copies.
func (p *Page) ReleaseFiles() { p.object.Delete("files") }

// Settings implements Port.
func (p *Page) Settings() Settings {
	return Settings{
		Lang:          text(p.object, "lang"),
		Choice:        p.choice(),
		Offset:        int(number(p.object, "offset")),
		Theme:         text(p.object, "theme"),
		ReducedMotion: p.object.Get("reducedMotion").Truthy(),
		ListButton:    number(p.object, "listButton"),
		Hash:          text(p.object, "hash"),
		FrameWidth:    number(p.object, "frameWidth"),
		FrameHeight:   number(p.object, "frameHeight"),
	}
}

// choice is what the page was asked for instead of customs, by field.
func (p *Page) choice() (c locale.Choice) {
	if chosen := p.object.Get("choice"); chosen.Type() == js.TypeObject {
		for _, field := range locale.Fields() {
			c.Set(field, text(chosen, field))
		}
	}
	return c
}

// AppendCommands implements Port.
func (p *Page) AppendCommands(dst []Command) []Command {
	p.mu.Lock()
	defer p.mu.Unlock()
	dst = append(dst, p.commands...)
	p.commands = p.commands[:0]
	return dst
}

// Publish implements Port: onState(object), where only what changed is set
// anew.
func (p *Page) Publish(s Status) {
	first := p.status.IsUndefined()
	if first {
		p.status = js.Global().Get("Object").New()
	}
	set(p.status, first, "ready", p.last.Ready, s.Ready)
	set(p.status, first, "playing", p.last.Playing, s.Playing)
	set(p.status, first, "speed", p.last.Speed, s.Speed)
	set(p.status, first, "loop", p.last.Loop, s.Loop)
	set(p.status, first, "u", p.last.U, s.U)
	set(p.status, first, "length", p.last.Length, s.Length)
	set(p.status, first, "text", p.last.Text, s.Text)
	set(p.status, first, "date", p.last.Date, s.Date)
	set(p.status, first, "event", p.last.Event, s.Event)
	set(p.status, first, "chapter", p.last.Chapter, s.Chapter)
	set(p.status, first, "selected", p.last.Selected, s.Selected)
	set(p.status, first, "theme", p.last.Theme, s.Theme)
	set(p.status, first, "folded", p.last.Folded, s.Folded)
	set(p.status, first, "hidden", p.last.Hidden, s.Hidden)
	set(p.status, first, "filter", p.last.Filter, s.Filter)
	set(p.status, first, "timeLeft", p.last.TimeLeft, s.TimeLeft)
	set(p.status, first, "modal", p.last.Modal, s.Modal)
	set(p.status, first, "wrong", p.last.Wrong, s.Wrong)
	set(p.status, first, "hash", p.last.Hash, s.Hash)
	set(p.status, first, "frames", p.last.Frames, s.Frames)
	set(p.status, first, "idle", p.last.Idle, s.Idle)
	set(p.status, first, "stripTop", p.last.StripTop, s.StripTop)
	if c := s.Card; first || c != p.last.Card {
		p.status.Set("card", map[string]any{
			"left": c.Left, "top": c.Top, "right": c.Right, "bottom": c.Bottom, "scroll": c.Scroll, "room": c.Room,
		})
	}
	p.last = s
	p.call("onState", p.status)
}

// Announce implements Port.
func (p *Page) Announce(words string) { p.call("onAnnounce", words) }

// Open implements Port.
func (p *Page) Open(url string) { p.call("onOpen", url) }

// Save implements Pictures: onPicture({name, svg, png}), the last two as
// Uint8Array.
func (p *Page) Save(picture Picture) { p.picture(picture, false) }

// Copy implements Pictures, with copy: true.
func (p *Page) Copy(picture Picture) { p.picture(picture, true) }

func (p *Page) picture(picture Picture, copied bool) {
	o := js.Global().Get("Object").New()
	o.Set("name", picture.Name)
	o.Set("copy", copied)
	o.Set("svg", array(picture.SVG))
	o.Set("png", array(picture.PNG))
	p.call("onPicture", o)
}

// Marks implements Marks: onMarks([{event, label, value}, …]).
func (p *Page) Marks(marks []Mark) {
	all := make([]any, len(marks))
	for i, m := range marks {
		all[i] = map[string]any{"event": m.Event, "label": m.Label, "value": m.Value}
	}
	p.call("onMarks", all)
}

// Dates implements Dates: onDates({events: {id: words}, chapters: [words, …],
// asOf: words}) or onDates(null).
func (p *Page) Dates(d *Dated) {
	if d == nil {
		p.call("onDates", nil)
		return
	}
	events := make(map[string]any, len(d.Events))
	for id, words := range d.Events {
		events[id] = words
	}
	chapters := make([]any, len(d.Chapters))
	for i, words := range d.Chapters {
		chapters[i] = words
	}
	p.call("onDates", map[string]any{"events": events, "chapters": chapters, "asOf": d.AsOf})
}

// HasFullScreen implements FullScreens: a page whose browser has none, or whose
// frame may not, gives no onFullScreen.
func (p *Page) HasFullScreen() bool {
	return p.object.Get("onFullScreen").Type() == js.TypeFunction
}

// FullScreen implements FullScreens: onFullScreen().
func (p *Page) FullScreen() { p.call("onFullScreen", nil) }

// array is a copy of data as Uint8Array.
func array(data []byte) js.Value {
	a := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(a, data)
	return a
}

// FetchFont implements Fonts: onFont(path).
func (p *Page) FetchFont(path string) { p.call("onFont", path) }

// Fail implements Port.
func (p *Page) Fail(words string) { p.call("onError", words) }

// call calls a function of the page's object, if the page gave it. What the
// function throws is a fault of the page's: it is told in the console, and the
// map goes on.
func (p *Page) call(name string, arg any) {
	if p.object.Get(name).Type() != js.TypeFunction {
		return
	}
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			js.Global().Get("console").Call("error", thrown.Value)
		default:
			panic(thrown)
		}
	}()
	p.object.Call(name, arg)
}

// set writes a field whose value changed.
func set[T comparable](o js.Value, first bool, name string, old, now T) {
	if first || old != now {
		o.Set(name, now)
	}
}

// command reads {cmd: "seek", u: 12.5} and its like; what has the wrong type
// counts as not given.
func command(o js.Value) Command {
	c := Command{
		Name:   text(o, "cmd"),
		Date:   text(o, "date"),
		At:     text(o, "at"),
		Event:  text(o, "event"),
		Value:  text(o, "value"),
		Shift:  o.Get("shift").Truthy(),
		Ctrl:   o.Get("ctrl").Truthy(),
		Number: number(o, "value"),
		Width:  number(o, "width"),
		Height: number(o, "height"),

		ChapterID: text(o, "chapter"),
		Bounds:    list(o, "bounds", js.TypeNumber, js.Value.Float),
		Center:    list(o, "center", js.TypeNumber, js.Value.Float),
		Zoom:      number(o, "zoom"),
		Places:    list(o, "places", js.TypeString, js.Value.String),
		Kinds:     list(o, "kinds", js.TypeString, js.Value.String),
		Actors:    list(o, "actors", js.TypeString, js.Value.String),
		Chapters:  list(o, "chapters", js.TypeString, js.Value.String),
		Text:      text(o, "text"),
	}
	if v := o.Get("data"); v.InstanceOf(js.Global().Get("Uint8Array")) {
		c.Data = make([]byte, v.Get("length").Int())
		js.CopyBytesToGo(c.Data, v)
	}
	if v := o.Get("u"); v.Type() == js.TypeNumber {
		c.U, c.HasU = v.Float(), true
	}
	if v := o.Get("chapter"); v.Type() == js.TypeNumber {
		c.Chapter, c.HasChapter = v.Int(), true
	}
	if v := o.Get("value"); v.Type() == js.TypeBoolean {
		c.On, c.HasOn = v.Bool(), true
	}
	return c
}

func text(o js.Value, name string) string {
	if v := o.Get(name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}

func number(o js.Value, name string) float64 {
	if v := o.Get(name); v.Type() == js.TypeNumber {
		return v.Float()
	}
	return 0
}

// most is how long a list in a command may be.
const most = 100

// list reads an array of one type; nil where anything in it has another.
func list[T any](o js.Value, name string, kind js.Type, value func(js.Value) T) []T {
	array := o.Get(name)
	if !array.InstanceOf(js.Global().Get("Array")) || array.Length() > most {
		return nil
	}
	var out []T
	for i := range array.Length() {
		v := array.Index(i)
		if v.Type() != kind {
			return nil
		}
		out = append(out, value(v))
	}
	return out
}
