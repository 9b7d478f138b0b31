package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"testing"
	"time"

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
		if b == nil || b.call("browser.close", object{}, nil) != nil {
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
	case <-time.After(patience):
		return nil, errors.New("Firefox does not say where it listens")
	}
	if err := b.call("session.new", object{"capabilities": object{}}, nil); err != nil {
		return nil, err
	}
	return b, b.call("session.subscribe", object{"events": []string{"log.entryAdded", "network.beforeRequestSent"}}, nil)
})

// stopFirefox ends the browser if one was started, and waits for its end.
var stopFirefox = func() {}

// A fox is a page in Firefox, with what went wrong in it.
type fox struct {
	t       *testing.T
	b       *bidi
	context string

	mu       sync.Mutex
	problems []string
}

// newFox opens an empty page of a size. When the test ends, an error on the
// console fails it.
func newFox(t *testing.T, width, height int) *fox {
	t.Helper()
	b, err := firefox()
	if err != nil {
		t.Fatal(err)
	}
	f := &fox{t: t, b: b}
	var user struct{ UserContext string }
	f.call("browser.createUserContext", object{}, &user)
	var created struct{ Context string }
	f.call("browsingContext.create", object{"type": "tab", "userContext": user.UserContext}, &created)
	f.context = created.Context
	t.Cleanup(func() {
		b.call("browser.removeUserContext", object{"userContext": user.UserContext}, nil)
		f.mu.Lock()
		defer f.mu.Unlock()
		for _, p := range f.problems {
			t.Errorf("in Firefox: %s", p)
		}
	})
	b.mu.Lock()
	b.contexts[f.context] = f.listen
	b.mu.Unlock()
	f.call("browsingContext.setViewport", object{"context": f.context, "viewport": object{"width": width, "height": height}}, nil)
	return f
}

func (f *fox) listen(method string, params json.RawMessage) {
	var entry struct{ Level, Text string }
	if method != "log.entryAdded" || json.Unmarshal(params, &entry) != nil || entry.Level != "error" {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.problems = append(f.problems, entry.Text)
}

func (f *fox) call(method string, params object, out any) {
	f.t.Helper()
	if err := f.b.call(method, params, out); err != nil {
		f.t.Fatal(err)
	}
}

func (f *fox) open(address string) {
	f.t.Helper()
	f.call("browsingContext.navigate", object{"context": f.context, "url": address, "wait": "complete"}, nil)
}

// read evaluates an expression in the page and puts its value into out, unless
// that is nil.
func (f *fox) read(expression string, out any) {
	f.t.Helper()
	if err := f.try(expression, out); err != nil {
		f.t.Fatal(err)
	}
}

func (f *fox) try(expression string, out any) error {
	var r struct {
		Type             string
		ExceptionDetails struct{ Text string }
		Result           struct{ Value string }
	}
	err := f.b.call("script.evaluate", object{
		"expression": `JSON.stringify(` + expression + `) ?? "null"`, "target": object{"context": f.context}, "awaitPromise": false,
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

// wait waits until an expression is true.
func (f *fox) wait(expression string) {
	f.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		var ok bool
		if f.try("Boolean("+expression+")", &ok) == nil && ok {
			return
		}
	}
	var state string
	f.read(`document.documentElement.outerHTML.slice(0, 300) + " … " + JSON.stringify(globalThis.hamsaya?.state ?? null)`, &state)
	f.t.Fatalf("in Firefox it never came true: %s\n%s", expression, state)
}

// drag presses the mouse, or a finger, at the first point, moves it along the
// others and releases it.
func (f *fox) drag(kind string, points ...[2]float64) {
	f.t.Helper()
	var actions []object
	for i, p := range points {
		actions = append(actions, object{"type": "pointerMove", "x": int(p[0]), "y": int(p[1]), "duration": 20})
		if i == 0 {
			actions = append(actions, object{"type": "pointerDown", "button": 0})
		}
	}
	actions = append(actions, object{"type": "pointerUp", "button": 0})
	f.call("input.performActions", object{"context": f.context, "actions": []object{{
		"type": "pointer", "id": kind, "parameters": object{"pointerType": kind}, "actions": actions,
	}}}, nil)
}

// screenshot is the page as it looks, which is left in build/ to be looked at.
func (f *fox) screenshot(name string) []byte {
	f.t.Helper()
	var shot struct{ Data string }
	f.call("browsingContext.captureScreenshot", object{"context": f.context}, &shot)
	png, err := base64.StdEncoding.DecodeString(shot.Data)
	if err != nil {
		f.t.Fatal(err)
	}
	if err := web.WriteFile(filepath.Join("..", "..", "build", "firefox-"+name+".png"), png, 0o644); err != nil {
		f.t.Fatal(err)
	}
	return png
}
