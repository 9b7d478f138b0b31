package file

import (
	"bytes"
	"errors"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// treeReader builds nodes from the tokens of JSON.
type treeReader struct {
	tokens *jsontext.Decoder
	text   string
	nodes  int
	opened []int32 // where the brackets stand that are not closed yet
}

var (
	errTooDeep = errors.New("too deep")
	errTooMany = errors.New("too many values")
)

// readTree reads the one JSON value that a file holds. Duplicate names are
// let through here, since the decoder can say where both stand.
func readTree(text string) (*node, *treeReader, error) {
	r := &treeReader{
		tokens: jsontext.NewDecoder(bytes.NewBufferString(text), jsontext.AllowDuplicateNames(true)),
		text:   text,
	}
	root := new(node)
	if err := r.read(root); err != nil {
		return nil, r, err
	}
	// Anything but white space after the value is an error of its own.
	if strings.TrimLeft(text[root.end:], " \t\r\n") != "" {
		return nil, r, errTrailing
	}
	return root, r, nil
}

var errTrailing = errors.New("more after the end")

func (r *treeReader) read(n *node) error {
	if r.nodes++; r.nodes > maxNodes {
		return errTooMany
	}
	switch kind := r.tokens.PeekKind(); kind {
	case '{', '[':
		return r.readInside(n, kind)
	default:
		raw, err := r.tokens.ReadValue()
		if err != nil {
			return err
		}
		n.kind = raw.Kind()
		n.end = int32(r.tokens.InputOffset())
		n.at = n.end - int32(len(raw))
		n.text, err = r.words(n.kind, n.at, n.end)
		return err
	}
}

func (r *treeReader) readInside(n *node, kind jsontext.Kind) error {
	if _, err := r.tokens.ReadToken(); err != nil {
		return err
	}
	n.kind = kind
	n.at = int32(r.tokens.InputOffset()) - 1
	if r.opened = append(r.opened, n.at); len(r.opened) > maxDepth {
		return errTooDeep
	}
	for {
		switch r.tokens.PeekKind() {
		case '}', ']':
			if _, err := r.tokens.ReadToken(); err != nil {
				return err
			}
			n.end = int32(r.tokens.InputOffset())
			r.opened = r.opened[:len(r.opened)-1]
			return nil
		}
		var item node
		if kind == '{' {
			raw, err := r.tokens.ReadValue()
			if err != nil {
				return err
			}
			item.nameEnd = int32(r.tokens.InputOffset())
			item.nameAt = item.nameEnd - int32(len(raw))
			if item.name, err = r.words('"', item.nameAt, item.nameEnd); err != nil {
				return err
			}
		}
		if err := r.read(&item); err != nil {
			return err
		}
		n.items = append(n.items, item)
	}
}

// words gives what a string says or a number's digits, sharing the file's
// memory where nothing is escaped.
func (r *treeReader) words(kind jsontext.Kind, at, end int32) (string, error) {
	raw := r.text[at:end]
	switch {
	case kind == '0':
		return raw, nil
	case kind != '"':
		return "", nil
	case strings.IndexByte(raw, '\\') < 0:
		return raw[1 : len(raw)-1], nil
	}
	words, err := jsontext.AppendUnquote(nil, raw)
	return string(words), err
}
