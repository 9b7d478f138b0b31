package file

import (
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// Mend puts right what can be without asking the author: control characters,
// marks of direction that reach beyond their text, and letters of another
// alphabet. It gives the file with nothing else changed, and how many of its
// texts were mended; bytes that are no story come back as they are.
func Mend(data []byte) ([]byte, int) {
	t := readJSON("", data)
	if t.root == nil {
		return data, 0
	}
	d := newDecoder(t.problems, noGazetteer{})
	d.decode(t.root)
	slices.SortFunc(d.mends, func(a, b mend) int { return int(a.n.at - b.n.at) })
	var out []byte
	at, count := int32(0), 0
	for _, m := range d.mends {
		if m.n.at < at {
			continue // a text that was read twice
		}
		out = append(out, data[at:m.n.at]...)
		out, _ = jsontext.AppendQuote(out, m.text) // the reader has refused wrong UTF-8
		at = m.n.end
		count++
	}
	return append(out, data[at:]...), count
}
