// Package web is the page around the browser program: a document that can be
// read without any script (title, lede, every event with its dates, claims and
// links), the script that downloads and starts the map over it, and the real
// HTML controls that a keyboard and a screen reader need.
//
// A Base holds what all pages share, and a Site every file of one story's
// page, in memory:
//
//	base, err := web.NewBase(program, assets.FS)
//	site := base.Site(web.Content{Story: s, Source: data})
//	http.ListenAndServe("127.0.0.1:8080", site)
//
// Nothing in a Site knows of a server: the same files can be written to a
// folder and served by anything.
package web
