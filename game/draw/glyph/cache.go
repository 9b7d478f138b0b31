package glyph

// How many entries a cache holds before it evicts those that were not
// asked for since it did so last.
const (
	keptRuns       = 4096
	keptParagraphs = 512 // which are whole texts
)

// A cache holds between one and two generations: what was asked for among the
// last most different entries is always there, what was not is let go at some
// time, so that panning over a story of 100,000 places needs no more memory
// than one view of it.
type cache[K comparable, V any] struct {
	young, old map[K]V
	most       int
}

func (c *cache[K, V]) get(k K) (V, bool) {
	if v, ok := c.young[k]; ok {
		return v, true
	}
	v, ok := c.old[k]
	if ok {
		c.put(k, v)
	}
	return v, ok
}

func (c *cache[K, V]) put(k K, v V) {
	if c.young == nil {
		c.young = map[K]V{}
	}
	if len(c.young) >= c.most {
		c.young, c.old = c.old, c.young
		clear(c.young)
		if c.young == nil {
			c.young = map[K]V{}
		}
	}
	c.young[k] = v
}
