// Package guest stands in for the messages between a game and the process that
// shows its window (Ebitengine's internal/vmprotocol), which links
// encoding/gob and net. In a browser a game has no such process: Ebitengine
// names the types there, and makes no values of them.
package guest

// A GuestMessageEncoder would send what a game did.
type GuestMessageEncoder interface{ none() }

// A TextInputState would be what is being typed.
type TextInputState struct{}
