package main

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hamsaya/hamsaya/web"
	"github.com/hamsaya/hamsaya/web/e2e"
)

// A story with errors is shown as such; while the author edits, the page
// follows, and keeps the last good story when the file breaks or vanishes.
func TestPageFollowsTheFileInABrowser(t *testing.T) {
	t.Parallel()
	good, err := os.ReadFile("../../" + e2e.ThreeEvents)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "story.json")
	write := func(data string) {
		t.Helper()
		if err := web.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(strings.Replace(string(good), `"title"`, `"titel"`, 1))
	shown := newShowingOn(e2e.StubBase(t, e2e.ThreeEvents), path, t.Output())
	data, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := shown.show(data); err != nil {
		t.Fatal(err)
	}
	if err := shown.follow(t.Context()); err != nil {
		t.Fatal(err)
	}
	address := e2e.Serve(t, shown.handler())
	tb := e2e.NewTab(t, 1280, 720)
	tb.Open(address)
	if words := tb.Text("#problems"); !strings.Contains(words, "titel") || !strings.Contains(words, "^^^^^") {
		t.Errorf("the page says of the errors: %q", words)
	}
	tb.Screenshot("broken-1280x720")

	write(string(good))
	tb.WaitMap()

	write(string(good)[:len(good)/2])
	tb.Wait(`!document.querySelector("#notice").hidden`)
	if words := tb.Text("#notice"); !strings.Contains(words, "story.json:") {
		t.Errorf("the notice says %q", words)
	}
	if got := e2e.Eval[string](tb, `document.documentElement.dataset.state`); got != "map" {
		t.Errorf("the last good story is gone: the page's state is %s", got)
	}
	tb.Screenshot("notice-1280x720")

	write(string(good))
	tb.Wait(`document.querySelector("#notice").hidden`)

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	tb.Wait(`document.querySelector("#notice").innerText.includes("no such file")`)
	tb.Reload()
	tb.WaitMap()

	write(strings.Replace(string(good), `"title": "`, `"title": "Changed: `, 1))
	tb.Wait(`document.title.startsWith("Changed: ")`)
	tb.WaitMap()
}

// A page that is served after all is the page that is built: what serve adds
// for an author rides in a header.
func TestServedPageIsBuilt(t *testing.T) {
	t.Parallel()
	path := "../../" + e2e.ThreeEvents
	base := e2e.StubBase(t, e2e.ThreeEvents)
	shown := newShowingOn(base, path, t.Output())
	data, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := shown.show(data); err != nil {
		t.Fatal(err)
	}
	s, problems, err := parse(path, data)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "maps", "border")
	var out, log strings.Builder
	if err := (&buildCommand{Out: dir}).write(t.Context(), streams{out: &out, err: &log}, base.Site(contentOf(s, data, problems))); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "files") || !strings.Contains(log.String(), "--base-url") {
		t.Errorf("it says %q and %q", out.String(), log.String())
	}
	address := e2e.Serve(t, shown.handler())
	for _, name := range []string{"index.html", "embed.html", "poster.svg", "poster.png", "SHA256SUMS"} {
		answer, err := http.Get(address + name)
		if err != nil {
			t.Fatal(err)
		}
		var body bytes.Buffer
		_, err = body.ReadFrom(answer.Body)
		answer.Body.Close()
		want, missing := os.ReadFile(filepath.Join(dir, name))
		if err != nil || missing != nil || !bytes.Equal(body.Bytes(), want) {
			t.Errorf("%s: %d bytes are served, %d were built (%v)", name, body.Len(), len(want), err)
		}
		if live := answer.Header.Get("Server-Timing"); (name == "index.html") != (live != "") {
			t.Errorf("%s: Server-Timing %q", name, live)
		}
	}
}

// A page of another site, also one whose name leads to this machine, reads nothing
// of a story that is served, runs no script of it and frames nothing; one on this
// machine may embed it. Only a browser knows whose page asks.
func TestOtherSitesReadNothingInABrowser(t *testing.T) {
	path := "../../" + e2e.ThreeEvents
	shown := newShowingOn(e2e.StubBase(t, e2e.ThreeEvents), path, t.Output())
	data, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := shown.show(data); err != nil {
		t.Fatal(err)
	}
	served := e2e.Serve(t, shown.handler())
	outside := e2e.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Outside</title>
<script>globalThis.said = []; addEventListener("message", (e) => said.push(e.data))</script>
<script src="%[1]sembed.js" onload="globalThis.script = 'ran'" onerror="globalThis.script = 'failed'"></script>
<iframe src="%[1]sembed.html?start=still" style="width:640px;height:400px" onload="globalThis.framed = true"></iframe>
<iframe sandbox="allow-scripts" srcdoc="<script>Promise.allSettled(['story.json', 'index.html', 'embed.html', 'events.csv'].map((p) => fetch('%[1]s' + p).then((r) => r.text()))).then((all) => parent.postMessage({ sandbox: all.map((a) => a.status).join() }, '*'))</script>"></iframe>`, served)
	}))
	for _, c := range []struct {
		host   string
		allows bool
	}{{"evil.example", false}, {"localhost", true}} {
		t.Run(c.host, func(t *testing.T) {
			tb := e2e.NewTab(t, 800, 600, "")
			tb.Also = served
			tb.Open(strings.Replace(outside, "127.0.0.1", c.host, 1))
			tb.Wait(`globalThis.script && globalThis.framed && said.some((m) => m?.sandbox)`)
			for _, name := range []string{"story.json", "index.html"} {
				if got := e2e.Await[string](tb, fmt.Sprintf(`fetch(%q).then((r) => r.text(), () => "refused")`, served+name)); got != "refused" {
					t.Errorf("%s is read: %.60q", name, got)
				}
			}
			if got := e2e.Eval[string](tb, `said.find((m) => m?.sandbox).sandbox`); got != "rejected,rejected,rejected,rejected" {
				t.Errorf("in a sandbox the fetches are %s", got)
			}
			if got := e2e.Eval[bool](tb, `Boolean(customElements.get("hamsaya-map"))`); got != c.allows {
				t.Errorf("the script runs: %v", got)
			}
			if c.allows {
				tb.Wait(`said.some((m) => m?.type === "ready")`)
			} else if got := e2e.Eval[string](tb, `JSON.stringify(said.filter((m) => m?.hamsaya))`); got != "[]" {
				t.Errorf("the frame says %s", got)
			}
		})
	}
	// A sandboxed frame has no origin, and reads its own page for the list.
	t.Run("sandbox", func(t *testing.T) {
		tb := e2e.NewTab(t, 800, 700, "")
		tb.Also = served
		tb.Open(strings.Replace(e2e.CrossOrigin(t, fmt.Sprintf(`<iframe sandbox="allow-scripts" src="%sembed.html?start=still" style="height:620px"></iframe>`, served)), "127.0.0.1", "localhost", 1))
		tb.Wait(`said.some((m) => m?.type === "ready")`)
		e2e.InFrame[bool](tb, `document.querySelector("#toggle-reading").click(), true`)
		tb.WaitInFrame(`document.querySelectorAll("#events > li .sources a[href^=http]").length >= 3`)
	})
	tb := e2e.NewTab(t, 400, 300, "")
	tb.Open(strings.Replace(served, "127.0.0.1", "evil.example", 1))
	if words := tb.Text("body"); !strings.Contains(words, "--host") || strings.Contains(words, "parcel") {
		t.Errorf("under another name it says %q", words)
	}
}
