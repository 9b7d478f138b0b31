package web

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
)

// oembed is what a CMS reads to paste the map, as https://oembed.com has it.
type oembed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url,omitempty"`
	Title           string `json:"title"`
	CacheAge        int    `json:"cache_age"` // seconds
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	HTML            string `json:"html"`
	ThumbnailURL    string `json:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty"`
}

// The size of a frame that cannot follow the width of its column: of
// StartSizes the widest that the columns of most articles hold, since between
// two of them a frame has another height.
const frameWidth, frameHeight = 510, 600

// In its sandbox the frame runs the map, and what it opens in a window of its
// own is an ordinary page.
const (
	frameSandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
	frameAllow   = "clipboard-write; fullscreen"
)

func (e *edition) oembed() (*File, error) {
	m, err := e.meta()
	if err != nil {
		return nil, err
	}
	data, err := json.MarshalIndent(oembed{
		Version: "1.0", Type: "rich", ProviderName: "Hamsaya", ProviderURL: e.content.BaseURL,
		Title: m.Title, CacheAge: int(embedCache.Seconds()),
		Width: frameWidth, Height: frameHeight, HTML: e.frame(e.content.BaseURL, "border:0;max-width:100%"),
		ThumbnailURL: m.Image, ThumbnailWidth: m.ImageWidth, ThumbnailHeight: m.ImageHeight,
	}, "", "  ")
	return e.base.newFile(e.named("oembed.json"), append(data, '\n')), err
}

// frame is the plain iframe.
func (e *edition) frame(base, style string) string {
	return fmt.Sprintf(`<iframe src="%s%s" title="%s" width="%d" height="%d" style="%s" loading="lazy" sandbox="%s" allow="%s"></iframe>`,
		html.EscapeString(base), e.named("embed.html"), e.attribute(), frameWidth, frameHeight, style, frameSandbox, frameAllow)
}

// attribute is what the map is called in the snippets.
func (e *edition) attribute() string {
	return html.EscapeString(shorten(strings.Join(strings.Fields(e.page.Title.Text), " "), longestDescription))
}

// snippets are what an article pastes. Each keeps its room from the first
// paint. Those that need a script have a link in it for where that does not come
// (see embed.css), and a picture for who has none.
type snippets struct{ Line, Element, Frame string }

func (e *edition) snippets() (snippets, error) {
	base := html.EscapeString(atAddress(e.content.BaseURL))
	posters, err := e.posters()
	if err != nil {
		return snippets{}, err
	}
	inside := e.attribute()
	if posters != nil {
		inside = fmt.Sprintf(`<img src="%s%s" alt="%s" width="100%%">`, base, e.named("poster.svg"), inside)
	}
	still := fmt.Sprintf(`<noscript><a href="%s%s">%s</a></noscript>`, base, e.named("index.html"), inside)
	link := func(attributes string) string {
		return fmt.Sprintf(`<a%s href="%s%s" dir="auto">%s</a>`, attributes, base, e.named("index.html"), e.attribute())
	}
	style := fmt.Sprintf(`<link rel="stylesheet" href="%sembed.css">`, base)
	dataLang, lang := "", ""
	if e.tag != "" {
		dataLang, lang = fmt.Sprintf(` data-lang="%s"`, e.tag), fmt.Sprintf(` lang="%s"`, e.tag)
	}
	return snippets{
		Line:    fmt.Sprintf("%s\n<script async src=\"%sembed.js\" data-story=\"%s\"%s></script>\n%s\n%s", style, base, base, dataLang, link(` class="hamsaya-link"`), still),
		Element: fmt.Sprintf("%s\n<script async src=\"%sembed.js\"></script>\n<hamsaya-map src=\"%s\"%s>%s%s</hamsaya-map>", style, base, base, lang, link(""), still),
		Frame:   fmt.Sprintf("%s\n<div class=\"hamsaya-frame\">%s</div>", style, e.frame(atAddress(e.content.BaseURL), "border:0;width:100%")),
	}, nil
}
