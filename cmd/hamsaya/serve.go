package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/cli/browser"

	"github.com/hamsaya/hamsaya/assets"
	"github.com/hamsaya/hamsaya/cmd/hamsaya/follow"
	"github.com/hamsaya/hamsaya/web"
)

type serveCommand struct {
	File string `arg:"" optional:"" help:"A story file, or - for standard input. Without one: the story that the tool carries."`
	beginFlags
	Host string `default:"127.0.0.1" help:"Name or address of this machine to listen on, 0.0.0.0 for all. Only pages of this host, and of this machine by its loopback names, may read the story; beyond loopback, whoever reaches the machine can open it."`
	Port int    `default:"8080" help:"Port; 0 takes any that is free."`
	Open bool   `default:"true" negatable:"" help:"Open a browser."`
}

// Run serves until it is interrupted.
func (c *serveCommand) Run(s streams) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	listener, err := listen(c.Host, c.Port)
	if err != nil {
		return err
	}
	defer listener.Close()
	shown, err := newShowing(ctx, c.File, c.At, s)
	if err != nil {
		return err
	}
	shown.private.Host = c.Host
	address := addressOf(c.Host, listener.Addr())
	fmt.Fprintf(s.out, "%s is shown at %s\n", display(c.File), address)
	if at, ok := listener.Addr().(*net.TCPAddr); ok && !at.IP.IsLoopback() {
		fmt.Fprintf(s.err, "hamsaya: with --host %s, whoever reaches this machine can read the story\n", c.Host)
	}
	if c.Open && hasBrowser() {
		browser.Stdout, browser.Stderr = io.Discard, io.Discard
		go browser.OpenURL(address) // the address is printed; who has no browser uses that
	}
	return shown.serve(ctx, listener)
}

// listen takes a port before anything slow is done, so that a taken one is
// known at once.
func listen(host string, port int) (net.Listener, error) {
	if host == "" {
		return nil, usage("--host names nothing: leave it out for this machine alone, or name 0.0.0.0 for all that reach it")
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, usage("port %d is taken: stop what listens there, or choose another with --port (with make: PORT=%d make run)", port, port+1)
	}
	if errors.Is(err, syscall.EADDRNOTAVAIL) {
		return nil, usage("--host %s is not an address of this machine", host)
	}
	if err != nil {
		return nil, usage("--host %s, port %d: %w", host, port, err)
	}
	return l, nil
}

// addressOf is where a browser on this machine finds what listens at a host.
func addressOf(host string, at net.Addr) string {
	_, port, err := net.SplitHostPort(at.String())
	if err != nil {
		return "http://" + at.String() + "/"
	}
	if ip, err := netip.ParseAddr(host); err == nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// hasBrowser reports whether there is a desktop that a browser can open on;
// without one a text browser would take over the terminal.
func hasBrowser() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// newShowing reads the story for the first time.
func newShowing(ctx context.Context, path string, begins []string, s streams) (*showing, error) {
	first := follow.At(path) // the program may take minutes to make, and the author edits meanwhile
	data, err := read(path, s.in)
	if err != nil {
		return nil, err
	}
	p, err := program(ctx, s)
	if err != nil {
		return nil, err
	}
	base, err := web.NewBase(p, assets.FS)
	if err != nil {
		return nil, err
	}
	shown := newShowingOn(base, path, s.err)
	shown.begins, shown.read = begins, first
	return shown, shown.show(data)
}

// serve answers requests and follows the file until ctx ends.
func (s *showing) serve(ctx context.Context, listener net.Listener) error {
	if s.path != "" && s.path != "-" {
		if err := s.follow(ctx); err != nil {
			fmt.Fprintf(s.log, "hamsaya: edits of %s will not be noticed: %v\n", s.path, err)
		}
	}
	server := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 10 * time.Second,
		// Streams end with ctx, or they would hold up the end of the server.
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		stopped <- shutDown(server, 5*time.Second)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

func (s *showing) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /live", s.stream)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { s.private.Serve(s.now().site, w, r) })
	return s.private.Guard(mux)
}

// program returns the browser program: the one in this binary or, in a
// checkout, one of the source as it is now.
func program(ctx context.Context, s streams) (*web.Program, error) {
	if p, ok, err := web.Bundled(); ok || err != nil {
		return p, err
	}
	fmt.Fprintln(s.err, "making the browser program; the first time takes a minute or two")
	p, err := web.Build(ctx)
	if errors.Is(err, web.ErrNoCheckout) {
		return nil, usageError{err}
	}
	return p, err
}
