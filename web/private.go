package web

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"strings"
)

// A Private server answers for a story that is not published: to the pages of
// its own host, of this machine by its loopback names, and to no others.
type Private struct {
	// Host is a name or an address under which it may be asked too: an address
	// of all interfaces, as 0.0.0.0, stands for every address.
	Host string
}

// Guard refuses requests to hosts that are not the server's. A page of another
// site can have its own name lead to this machine once it is open (DNS
// rebinding), and would then read all that is answered as its own; the request
// still says which name it was sent to.
func (p Private) Guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !p.owns(r.Host) {
			p.SetSecurityHeaders(w.Header())
			http.Error(w, fmt.Sprintf("nothing is served here as %q: open it as localhost or 127.0.0.1, or start serve with --host and that name", r.Host), http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// owns reports whether a host, with or without a port, is the server's. The
// port may be another where one is forwarded.
func (p Private) owns(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	own := strings.ToLower(strings.TrimSuffix(p.Host, "."))
	if host == "" {
		return false
	}
	if host == own || host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return false
	}
	// No name leads astray where there is none.
	every, err := netip.ParseAddr(own)
	return ip.Unmap().IsLoopback() || err == nil && every.IsUnspecified()
}

// SetSecurityHeaders sets what every answer carries: as for a published story,
// but that the story may be framed by pages of its own hosts alone. A frame
// tells the page around it what is on the map.
func (p Private) SetSecurityHeaders(h http.Header) {
	SetSecurityHeaders(h)
	around := "frame-ancestors 'self' localhost:* *.localhost:* 127.0.0.1:*"
	if ip, err := netip.ParseAddr(p.Host); p.Host != "" && (err != nil || ip.Is4() && !ip.IsLoopback() && !ip.IsUnspecified()) {
		around += " " + p.Host + ":*" // a policy cannot name addresses of IPv6
	}
	h.Set("Content-Security-Policy", strings.Replace(securityPolicy, "frame-ancestors *", around, 1))
	h.Set("Cross-Origin-Resource-Policy", "same-site")
}

// Serve answers with the files of a site.
func (p Private) Serve(s *Site, w http.ResponseWriter, r *http.Request) {
	s.serve(w, r, func(f *File) {
		h := w.Header()
		p.SetSecurityHeaders(h)
		h.Add("Vary", "Origin, Referer")
		if f == nil {
			return
		}
		// An article on another port of this machine may show the story; one of
		// another site finds only what tells nothing of it, or in pictures, which a
		// page can show but not read. A sandbox must find those.
		if p.refers(r) || untelling(f) || strings.HasPrefix(f.Type, "image/") {
			h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		}
		if r.Header.Get("Origin") == "null" && s.knows(r, f) {
			h.Set("Access-Control-Allow-Origin", "null")
		}
	})
}

// refers reports whether a request comes from a page of the server's hosts. A
// page can keep that to itself, but cannot make up another's.
func (p Private) refers(r *http.Request) bool {
	from, err := url.Parse(r.Referer())
	return err == nil && p.owns(from.Host)
}

// untelling reports whether a file reveals nothing of the story: it is the same
// for every story, or its address contains the hash of its content.
func untelling(f *File) bool {
	return f.Lasting || f.Path == glue || path.Ext(f.Path) == ".css"
}

// knows reports whether a request without an origin may be answered.
// An embed in a sandbox has no origin, but neither has a sandbox that a page of
// another site makes. The embed's document, which that page cannot read, names
// what it needs by its hash: so a hash in the request tells them apart, in the
// name of the file or, for the document that its list is completed from, as the
// story's version.
func (s *Site) knows(r *http.Request, f *File) bool {
	return f.Lasting || f.Path == glue || path.Ext(f.Path) == ".html" && r.URL.Query().Get("v") == s.version
}
