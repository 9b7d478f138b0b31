package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/hamsaya/hamsaya/cmd/hamsaya/follow"
	"github.com/hamsaya/hamsaya/game/story"
	"github.com/hamsaya/hamsaya/game/story/file"
	"github.com/hamsaya/hamsaya/web"
)

// A showing is a served story that follows its file: it keeps the last story
// without errors and sends the file's current problems to every open page.
type showing struct {
	path string
	base *web.Base
	log  io.Writer

	private web.Private // who may read it

	begins []string    // moments that embeds may begin at, beside the poster's
	read   follow.Look // the file as it was when it was read first

	mu        sync.Mutex
	current   state
	listeners map[chan struct{}]bool // notified, without blocking, when current changes
}

// state is what is shown now, and what is wrong with the file as it is now.
type state struct {
	site    *web.Site
	good    bool // site is a story's, not a list of problems
	problem string
}

func newShowingOn(base *web.Base, path string, log io.Writer) *showing {
	return &showing{path: path, base: base, log: log, listeners: map[chan struct{}]bool{}}
}

func (s *showing) now() state {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current
}

// show parses and shows the file's content. The error is internal, never one of
// the story.
func (s *showing) show(data []byte) error {
	parsed, problems, err := parse(s.path, data)
	if err != nil {
		return err
	}
	return s.present(parsed, data, problems)
}

// present shows a story, or what is wrong with the file where it is none.
func (s *showing) present(parsed *story.Story, data []byte, problems []file.Diagnostic) error {
	if parsed != nil {
		if err := checkBegins(parsed, s.begins); err != nil {
			return usageError{err}
		}
	}
	content := contentOf(parsed, data, problems, s.begins...)
	content.Live = "live"
	if parsed != nil {
		if err := render(s.log, problems); err != nil { // warnings, for the author alone
			return err
		}
		s.change(state{site: s.base.Site(content), good: true})
		return nil
	}
	var text strings.Builder
	if err := render(&text, problems); err != nil {
		return err
	}
	next := state{problem: text.String()}
	if last := s.now(); last.good {
		next.site, next.good = last.site, true
		fmt.Fprintf(s.log, "%s\nhamsaya: the last story without errors stays on the page\n", text.String())
	} else {
		next.site = s.base.Site(content)
		fmt.Fprintln(s.log, text.String())
	}
	s.change(next)
	return nil
}

// missing reports that the file cannot be read and keeps what is shown.
func (s *showing) missing(err error) {
	next := s.now()
	next.problem = err.Error()
	fmt.Fprintf(s.log, "hamsaya: %v; the last story that could be read stays on the page\n", err)
	s.change(next)
}

func (s *showing) change(next state) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current = next
	for l := range s.listeners {
		select {
		case l <- struct{}{}:
		default: // a notification is pending, which covers this change
		}
	}
}

// follow reads the file again after every change until ctx ends.
func (s *showing) follow(ctx context.Context) error {
	return follow.File(ctx, s.path, s.read, s.reload, s.log)
}

// readRegular reads a story file, and fails instead of blocking on a pipe.
func readRegular(path string) ([]byte, error) {
	f, err := follow.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return file.Read(f)
}

// reload reads the file again and reports whether it accepted the content. An
// invalid file is accepted, and reported, only if final is set: it may be half
// written.
func (s *showing) reload(final bool) bool {
	data, err := readRegular(s.path)
	var parsed *story.Story
	var problems []file.Diagnostic
	if err == nil {
		parsed, problems, err = parse(s.path, data)
	}
	if (err != nil || parsed == nil) && !final {
		return false
	}
	if err == nil {
		err = s.present(parsed, data, problems)
	}
	if err != nil {
		s.missing(err)
	}
	return true
}

// stream sends the current version and problem to a page, now and at every
// change, as server-sent events.
func (s *showing) stream(w http.ResponseWriter, r *http.Request) {
	s.private.SetSecurityHeaders(w.Header())
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	told := make(chan struct{}, 1)
	s.mu.Lock()
	s.listeners[told] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.listeners, told)
		s.mu.Unlock()
	}()
	out := http.NewResponseController(w)
	for {
		now := s.now()
		event, data := "story", now.site.Version()
		if now.problem != "" && now.good {
			event, data = "problem", now.problem
		}
		fmt.Fprintf(w, "event: %s\ndata: %s\n\n", event, strings.ReplaceAll(strings.TrimSpace(data), "\n", "\ndata: "))
		if out.Flush() != nil {
			return
		}
		select {
		case <-told:
		case <-r.Context().Done():
			return
		}
	}
}
