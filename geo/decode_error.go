package geo

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// A DecodeError says what in a document is not GeoJSON, and where.
type DecodeError struct {
	Offset  int64  // bytes before the place
	Line    int    // from 1
	Column  int    // from 1, in characters
	Pointer string // RFC 6901, as "/features/3/geometry/coordinates/0"; empty for the root
	Message string
}

func (e *DecodeError) Error() string {
	if e.Pointer == "" {
		return fmt.Sprintf("GeoJSON, line %d, column %d: %s", e.Line, e.Column, e.Message)
	}
	return fmt.Sprintf("GeoJSON, line %d, column %d, at %s: %s", e.Line, e.Column, e.Pointer, e.Message)
}

// fail is the error of the value that was read last.
func (d *decoder) fail(offset int64, format string, args ...any) error {
	return &DecodeError{Offset: offset, Pointer: string(d.dec.StackPointer()), Message: fmt.Sprintf(format, args...)}
}

// failNext is the error of the value that comes next.
func (d *decoder) failNext(format string, args ...any) error {
	pointer := string(d.dec.StackPointer())
	// Behind a member's name the pointer is at its value already; in an array
	// it is still at the element before.
	if kind, read := d.dec.StackIndex(d.dec.StackDepth()); kind == '[' {
		if read > 0 {
			pointer = pointer[:strings.LastIndexByte(pointer, '/')]
		}
		pointer += "/" + strconv.FormatInt(read, 10)
	}
	return &DecodeError{Offset: d.next(), Pointer: pointer, Message: fmt.Sprintf(format, args...)}
}

// unexpected tells what stands where something else should. A value that is
// not JSON at all is left to the JSON decoder, whose message is better.
func (d *decoder) unexpected(wanted string) error {
	found := ""
	switch d.dec.PeekKind() {
	case 'n':
		found = "null"
	case 't', 'f':
		found = "a boolean"
	case '"':
		found = "a string"
	case '0':
		found = "a number"
	case '{':
		found = "an object"
	case '[':
		found = "an array"
	default:
		if _, err := d.dec.ReadToken(); err != nil {
			return err
		}
		found = "something else"
	}
	return d.failNext("here should be %s, not %s", wanted, found)
}

// relocated moves a JSON error of the scout, which began to read at base.
func relocated(err error, base int64) error {
	var syntax *jsontext.SyntacticError
	if errors.As(err, &syntax) {
		return &DecodeError{Offset: base + syntax.ByteOffset, Message: words(syntax.Err)}
	}
	return err
}

// located converts any decoding error to a DecodeError with a line number.
func (d *decoder) located(err error) error {
	var e *DecodeError
	var syntax *jsontext.SyntacticError
	switch {
	case errors.As(err, &e):
	case errors.As(err, &syntax):
		e = &DecodeError{Offset: syntax.ByteOffset, Pointer: string(syntax.JSONPointer), Message: words(syntax.Err)}
	default:
		e = &DecodeError{Offset: int64(len(d.data)), Message: words(err)}
	}
	e.Offset = max(0, min(e.Offset, int64(len(d.data))))
	before := d.data[:e.Offset]
	e.Line = 1 + bytes.Count(before, []byte("\n"))
	e.Column = 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	const longest = 120
	if len(e.Pointer) > longest {
		e.Pointer = e.Pointer[:longest] + "…"
	}
	return e
}

func words(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "the document ends too early"
	}
	return "broken JSON: " + err.Error()
}
