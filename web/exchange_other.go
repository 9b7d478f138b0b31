//go:build !linux

// No other system has a call for it that the standard library or x/sys offer.

package web

import "errors"

func exchange(a, b string) error { return errors.ErrUnsupported }
