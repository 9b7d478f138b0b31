package web

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// securityPolicy lets the page run its own files and nothing else. Compiling
// WebAssembly needs a word of its own.
const securityPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
	"frame-src 'self'; frame-ancestors *; require-trusted-types-for 'script'"

// ServeHTTP answers with the files of the site, packed as the request accepts
// them, to any page, as is right for a story that is published. See Private for
// one that is not.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.serve(w, r, func(*File) {
		SetSecurityHeaders(w.Header())
		// A frame without an origin of its own reads its data across origins.
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
	})
}

// serve answers a request. share says who may use the answer, which is a file
// or, for nil, the word that there is none.
func (s *Site) serve(w http.ResponseWriter, r *http.Request, share func(*File)) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		share(nil)
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
		return
	}
	h := w.Header()
	f, err := s.File(r.URL.Path)
	share(f)
	switch {
	case err != nil:
		http.Error(w, r.URL.Path+" could not be made: "+err.Error(), http.StatusInternalServerError)
		return
	case f == nil:
		http.Error(w, "no such file", http.StatusNotFound)
		return
	}

	encoding := acceptedEncoding(r.Header.Get("Accept-Encoding"))
	if !f.Encodes(encoding) {
		encoding = ""
	}
	if s.content.Live != "" && f.Path == "index.html" {
		// Not a time, but the one header that a page can read of its own answer.
		h.Set("Server-Timing", `live;desc="`+s.content.Live+`"`)
	}
	h.Set("Content-Type", f.Type)
	h.Add("Vary", "Accept-Encoding")
	if f.Lasting {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	data := f.Encoded(encoding)
	etag := f.Hash
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
		etag += "-" + encoding
	}
	h.Set("ETag", `"`+etag+`"`)
	// ServeContent leaves the length of what is encoded to us.
	if r.Header.Get("Range") == "" {
		h.Set("Content-Length", strconv.Itoa(len(data)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

// SetSecurityHeaders sets what every answer carries.
func SetSecurityHeaders(h http.Header) {
	h.Set("Content-Security-Policy", securityPolicy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
}

// acceptedEncoding picks the strongest encoding that a request's header allows.
func acceptedEncoding(header string) string {
	allowed := map[string]bool{}
	for part := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		q := 1.0
		if v, ok := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q="); ok {
			if n, err := strconv.ParseFloat(v, 64); err == nil {
				q = n
			}
		}
		allowed[strings.ToLower(strings.TrimSpace(name))] = q > 0
	}
	for _, e := range []string{"br", "gzip"} {
		if ok, named := allowed[e]; ok || !named && allowed["*"] {
			return e
		}
	}
	return ""
}
