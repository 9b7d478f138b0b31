//go:build !linux

// No other system has calls for these that the standard library or x/sys offer.

package web

import "errors"

func exchange(a, b string) error { return errors.ErrUnsupported }

func isMountPoint(string) bool { return false }
