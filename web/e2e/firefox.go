package e2e

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/hamsaya/hamsaya/game/draw/drawtest"
	"github.com/hamsaya/hamsaya/web"
)

// firefox is one browser for all tests, in a window: without one it draws no
// WebGL. Each test has a container of its own in it.
var firefox = sync.OnceValues(func() (*bidi, error) {
	profile, err := os.MkdirTemp("", "hamsaya-firefox-")
	if err != nil {
		return nil, err
	}
	const origin = "http://test.invalid"
	prefs := `user_pref("webgl.force-enabled", true);
user_pref("dom.w3c_touch_events.enabled", 1);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(prefs), 0o600); err != nil {
		return nil, err
	}
	line := []string{"firefox-esr", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "--remote-allow-origins", origin}
	if _, err := exec.LookPath(line[0]); err != nil {
		line[0] = "firefox"
	}
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" {
		line = append([]string{"xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"}, line...)
	}
	c := exec.Command(line[0], line[1:]...)
	// What the browser says goes to one file, also where xvfb-run joins the streams.
	said, in, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.Stdout, c.Stderr = in, in
	if err := c.Start(); err != nil {
		return nil, fmt.Errorf("no Firefox starts (.ci/need installs it): %w", err)
	}
	in.Close()
	address := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(said)
		for lines.Scan() {
			if m := regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`).FindStringSubmatch(lines.Text()); m != nil {
				address <- m[1] + "/session"
			}
		}
		close(address)
	}()
	var b *bidi
	stopFirefox = func() {
		if b == nil || b.call("browser.close", Object{}, nil) != nil {
			c.Process.Kill()
		}
		c.Wait()
		os.RemoveAll(profile)
	}
	select {
	case a := <-address:
		if a == "" {
			return nil, errors.New("Firefox ended at once")
		}
		if b, err = dialBidi(a, origin); err != nil {
			return nil, err
		}
	case <-time.After(Patience):
		return nil, errors.New("Firefox does not say where it listens")
	}
	if err := b.call("session.new", Object{"capabilities": Object{}}, nil); err != nil {
		return nil, err
	}
	return b, b.call("session.subscribe", Object{"events": []string{"log.entryAdded", "network.beforeRequestSent"}}, nil)
})

// stopFirefox ends the browser if one was started, and waits for its end.
var stopFirefox = func() {}

// Firefox is a page in Firefox, with what went wrong in it.
type Firefox struct {
	t       testing.TB
	b       *bidi
	context string

	mu       sync.Mutex
	problems []string
}

// NewFirefox opens an empty page of a size. When the test ends, an error on the
// console fails it.
func NewFirefox(t testing.TB, width, height int) *Firefox {
	t.Helper()
	b, err := firefox()
	if err != nil {
		t.Fatal(err)
	}
	f := &Firefox{t: t, b: b}
	var user struct{ UserContext string }
	f.Call("browser.createUserContext", Object{}, &user)
	var created struct{ Context string }
	// A tab that lies behind another is hardly drawn.
	f.Call("browsingContext.create", Object{"type": "window", "userContext": user.UserContext}, &created)
	f.context = created.Context
	t.Cleanup(func() {
		b.call("browser.removeUserContext", Object{"userContext": user.UserContext}, nil)
		f.mu.Lock()
		defer f.mu.Unlock()
		for _, p := range f.problems {
			t.Errorf("in Firefox: %s", p)
		}
	})
	b.mu.Lock()
	b.contexts[f.context] = f.listen
	b.mu.Unlock()
	f.Call("browsingContext.setViewport", Object{"context": f.context, "viewport": Object{"width": width, "height": height}}, nil)
	return f
}

func (f *Firefox) listen(method string, params json.RawMessage) {
	var entry struct{ Level, Text string }
	if method != "log.entryAdded" || json.Unmarshal(params, &entry) != nil || entry.Level != "error" {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.problems = append(f.problems, entry.Text)
}

func (f *Firefox) Call(method string, params Object, out any) {
	f.t.Helper()
	if err := f.b.call(method, params, out); err != nil {
		f.t.Fatal(err)
	}
}

func (f *Firefox) Open(address string) {
	f.t.Helper()
	f.Call("browsingContext.navigate", Object{"context": f.context, "url": address, "wait": "complete"}, nil)
}

// Read evaluates an expression in the page and puts its value into out, unless
// that is nil.
func (f *Firefox) Read(expression string, out any) {
	f.t.Helper()
	if err := f.try(expression, out); err != nil {
		f.t.Fatal(err)
	}
}

func (f *Firefox) try(expression string, out any) error {
	var r struct {
		Type             string
		ExceptionDetails struct{ Text string }
		Result           struct{ Value string }
	}
	err := f.b.call("script.evaluate", Object{
		"expression": `JSON.stringify(` + expression + `) ?? "null"`, "target": Object{"context": f.context}, "awaitPromise": false,
	}, &r)
	switch {
	case err != nil:
		return err
	case r.Type != "success":
		return fmt.Errorf("%s: %s", expression, r.ExceptionDetails.Text)
	case out == nil:
		return nil
	}
	return json.Unmarshal([]byte(r.Result.Value), out)
}

// Wait waits until an expression is true.
func (f *Firefox) Wait(expression string) {
	f.t.Helper()
	for end := time.Now().Add(Patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		var ok bool
		if f.try("Boolean("+expression+")", &ok) == nil && ok {
			return
		}
	}
	var state string
	f.Read(`document.documentElement.outerHTML.slice(0, 300) + " … " + JSON.stringify(globalThis.hamsaya?.state ?? null)`, &state)
	f.t.Fatalf("in Firefox it never came true: %s\n%s", expression, state)
}

// Drag presses the mouse, or a finger, at the first point, moves it along the
// others and releases it.
func (f *Firefox) Drag(kind string, points ...[2]float64) {
	f.t.Helper()
	var actions []Object
	for i, p := range points {
		actions = append(actions, Object{"type": "pointerMove", "x": int(p[0]), "y": int(p[1]), "duration": 20})
		if i == 0 {
			actions = append(actions, Object{"type": "pointerDown", "button": 0})
		}
	}
	actions = append(actions, Object{"type": "pointerUp", "button": 0})
	f.Call("input.performActions", Object{"context": f.context, "actions": []Object{{
		"type": "pointer", "id": kind, "parameters": Object{"pointerType": kind}, "actions": actions,
	}}}, nil)
}

// Screenshot is the page as it looks, which is left in build/ to be looked at.
func (f *Firefox) Screenshot(name string) []byte {
	f.t.Helper()
	var shot struct{ Data string }
	f.Call("browsingContext.captureScreenshot", Object{"context": f.context}, &shot)
	png, err := base64.StdEncoding.DecodeString(shot.Data)
	if err != nil {
		f.t.Fatal(err)
	}
	if err := web.WriteFile(filepath.Join(drawtest.Root(f.t), "build", "firefox-"+name+".png"), png, 0o644); err != nil {
		f.t.Fatal(err)
	}
	return png
}

// Picture is the page as it looks.
func (f *Firefox) Picture(name string) image.Image {
	f.t.Helper()
	img, err := png.Decode(bytes.NewReader(f.Screenshot(name)))
	if err != nil {
		f.t.Fatal(err)
	}
	return img
}

// Context is the page's, as WebDriver BiDi names it.
func (f *Firefox) Context() string { return f.context }

// Settle waits until the map of the window w, an expression, rests.
func (f *Firefox) Settle(w string) {
	f.t.Helper()
	f.Wait(w + `.hamsaya?.state?.idle`)
}
