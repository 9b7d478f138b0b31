//go:build !linux

package memory

// limitsNow are not asked for on systems that have none for a process or
// page out what is too much.
func limitsNow() []limit { return nil }
