//go:build !linux

package main

// memoryLimits are not asked for on systems that have none for a process or
// page out what is too much.
func memoryLimits() []memoryLimit { return nil }
