// Package slog stands in for log/slog, which links encoding/json. As with
// log/slog at first, messages below the level of information are not shown.
package slog

import (
	"context"
	"fmt"
	"os"
)

// A Level is how much a message matters.
type Level int

// LevelDebug is below what is shown.
const LevelDebug Level = -4

// A Logger knows which levels are shown.
type Logger struct{}

// Default is the only Logger.
func Default() Logger { return Logger{} }

// Enabled is whether messages of a level are shown.
func (Logger) Enabled(_ context.Context, level Level) bool { return level >= 0 }

// Debug shows nothing.
func Debug(string, ...any) {}

// Error writes a message, and its pairs of a key and a value, to the browser's
// console.
func Error(message string, pairs ...any) {
	fmt.Fprintln(os.Stderr, append([]any{"ERROR", message}, pairs...)...)
}
