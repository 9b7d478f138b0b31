package web

import (
	"encoding/json"
	"fmt"
	"html"
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

// The size of a frame where nothing says another; one of StartSizes.
const frameWidth, frameHeight = 660, 620

func (e *edition) oembed() (*File, error) {
	m, err := e.meta()
	if err != nil {
		return nil, err
	}
	data, err := json.MarshalIndent(oembed{
		Version: "1.0", Type: "rich", ProviderName: "Hamsaya", ProviderURL: e.content.BaseURL,
		Title: m.Title, CacheAge: int(embedCache.Seconds()),
		Width: frameWidth, Height: frameHeight, HTML: e.frame(),
		ThumbnailURL: m.Image, ThumbnailWidth: m.ImageWidth, ThumbnailHeight: m.ImageHeight,
	}, "", "  ")
	return newFile(e.named("oembed.json"), append(data, '\n')), err
}

// frame is the plain iframe, for pages that allow no script.
func (e *edition) frame() string {
	return fmt.Sprintf(`<iframe src="%s%s" title="%s" width="%d" height="%d" style="border:0;width:100%%" `+
		`loading="lazy" sandbox="allow-scripts allow-popups" allow="fullscreen"></iframe>`,
		html.EscapeString(e.content.BaseURL), e.named("embed.html"), html.EscapeString(shorten(e.page.Title.Text, longestDescription)), frameWidth, frameHeight)
}
