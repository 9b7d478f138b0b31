package e2e

import (
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/hamsaya/hamsaya/web"
)

// A Fault answers for a file of a site as a server may that is ill.
type Fault func(w http.ResponseWriter, r *http.Request, f *web.File)

// Faulty serves a site, but for the files whose names match a pattern of
// path.Match, for which Fault answers.
type Faulty struct {
	Site *web.Site

	mu    sync.Mutex
	name  string
	fault Fault
}

// Fail makes a site that is ill in one place.
func Fail(site *web.Site, name string, fault Fault) *Faulty {
	return &Faulty{Site: site, name: name, fault: fault}
}

// Set changes what is ill; nil makes the server well.
func (s *Faulty) Set(fault Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = fault
}

func (s *Faulty) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	fault := s.fault
	s.mu.Unlock()
	if ok, _ := path.Match(s.name, path.Base(r.URL.Path)); !ok || fault == nil {
		s.Site.ServeHTTP(w, r)
		return
	}
	f, err := s.Site.File(r.URL.Path)
	if err != nil || f == nil {
		http.NotFound(w, r)
		return
	}
	web.SetSecurityHeaders(w.Header())
	w.Header().Set("Content-Type", f.Type)
	fault(w, r, f)
}

// Missing answers that there is no such file.
func Missing(w http.ResponseWriter, r *http.Request, _ *web.File) { http.NotFound(w, r) }

// Short gives half of a file as if it were the whole.
func Short(w http.ResponseWriter, _ *http.Request, f *web.File) { w.Write(f.Data[:len(f.Data)/2]) }

// Torn breaks off in the middle of a file.
func Torn(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Header().Set("Content-Length", "99999999")
	w.Write(f.Data[:len(f.Data)/2])
	panic(http.ErrAbortHandler)
}

// Stalling gives half of a file, and then nothing.
func Stalling(w http.ResponseWriter, r *http.Request, f *web.File) {
	w.Write(f.Data[:len(f.Data)/2])
	http.NewResponseController(w).Flush()
	<-r.Context().Done()
}

// Silent gives nothing at all.
func Silent(_ http.ResponseWriter, r *http.Request, _ *web.File) { <-r.Context().Done() }

// Rubbish has the right length and nothing else of the file.
func Rubbish(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Write([]byte(strings.Repeat("<!doctype html>", len(f.Data)))[:len(f.Data)])
}

// AsText gives a file that is whole a type that is not its own.
func AsText(w http.ResponseWriter, _ *http.Request, f *web.File) {
	w.Header().Set("Content-Type", "text/plain")
	w.Write(f.Data)
}

// WithPolicy serves a site under another Content-Security-Policy than its own.
func WithPolicy(site http.Handler, policy string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		site.ServeHTTP(policyWriter{w, policy}, r)
	})
}

type policyWriter struct {
	http.ResponseWriter
	policy string
}

func (w policyWriter) WriteHeader(code int) {
	w.Header().Set("Content-Security-Policy", w.policy)
	w.ResponseWriter.WriteHeader(code)
}
