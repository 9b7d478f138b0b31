package main

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// shutDown stops a server. Whoever is being answered has so long; that a
// reader is slower is no fault, and his connection is closed.
func shutDown(server *http.Server, patience time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := server.Shutdown(ctx); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}
