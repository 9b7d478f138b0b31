package e2e

import (
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"golang.org/x/net/websocket"
)

// A bidi is a connection to a browser that speaks WebDriver BiDi
// (https://w3c.github.io/webdriver-bidi/): commands and their answers by
// number, and events in between.
type bidi struct {
	conn *websocket.Conn

	mu       sync.Mutex
	last     int
	waiting  map[int]chan bidiMessage
	contexts map[string]func(method string, params json.RawMessage) // who hears of a context's events
}

type bidiMessage struct {
	ID      int             `json:"id"`
	Type    string          `json:"type"` // success, error or event
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
	Result  json.RawMessage `json:"result"`
	Error   string          `json:"error"`
	Message string          `json:"message"`
}

// An Object is the parameters of a command.
type Object = map[string]any

func dialBidi(address, origin string) (*bidi, error) {
	conn, err := websocket.Dial(address, "", origin)
	if err != nil {
		return nil, err
	}
	b := &bidi{conn: conn, waiting: map[int]chan bidiMessage{}, contexts: map[string]func(string, json.RawMessage){}}
	go b.read()
	return b, nil
}

func (b *bidi) read() {
	for {
		var m bidiMessage
		if err := websocket.JSON.Receive(b.conn, &m); err != nil {
			b.mu.Lock()
			defer b.mu.Unlock()
			for _, answer := range b.waiting {
				answer <- bidiMessage{Type: "error", Error: err.Error()}
			}
			b.waiting = nil
			return
		}
		b.mu.Lock()
		if m.Type == "event" {
			if hear := b.contexts[contextOf(m.Params)]; hear != nil {
				hear(m.Method, m.Params)
			}
		} else if answer := b.waiting[m.ID]; answer != nil {
			delete(b.waiting, m.ID)
			answer <- m
		}
		b.mu.Unlock()
	}
}

// contextOf is the page that an event is of.
func contextOf(params json.RawMessage) string {
	var p struct {
		Context string
		Source  struct{ Context string }
	}
	if json.Unmarshal(params, &p) != nil {
		return ""
	}
	return p.Context + p.Source.Context
}

// call gives a command and puts its answer into out, unless that is nil.
func (b *bidi) call(method string, params Object, out any) error {
	answer := make(chan bidiMessage, 1)
	b.mu.Lock()
	if b.waiting == nil {
		b.mu.Unlock()
		return fmt.Errorf("%s: the browser has ended", method)
	}
	b.last++
	id := b.last
	b.waiting[id] = answer
	err := websocket.JSON.Send(b.conn, Object{"id": id, "method": method, "params": params})
	b.mu.Unlock()
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case m := <-answer:
		switch {
		case m.Type == "error":
			return fmt.Errorf("%s: %s: %s", method, m.Error, m.Message)
		case out == nil:
			return nil
		}
		return json.Unmarshal(m.Result, out)
	case <-time.After(Patience):
		return fmt.Errorf("%s: no answer in %v", method, Patience)
	}
}
