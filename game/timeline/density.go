package timeline

import "math"

// AppendDensity appends how crowded each of bins equal parts of span is, from
// 0 (nothing) to 1 (the most crowded part).
//
// Event i weighs 1 and runs from starts[i] to ends[i]: its weight is shared
// over the bins that it overlaps in proportion to the overlap, so that one
// event of a month does not outweigh a month of single days. What lies outside the
// span counts for nothing; infinite ends are taken at the span's edge.
func AppendDensity(dst []float32, starts, ends []float64, span Span, bins int) []float32 {
	if bins <= 0 {
		return dst
	}
	first := len(dst)
	for range bins {
		dst = append(dst, 0)
	}
	out := dst[first:]
	length := span.End - span.Start
	if !(length > 0) || math.IsInf(length, 0) {
		return dst
	}
	scale := float64(bins) / length
	for i := range min(len(starts), len(ends)) {
		start, end := starts[i], ends[i]
		if math.IsNaN(start) || math.IsNaN(end) || end < start || start > span.End || end < span.Start || end == span.Start && start < end {
			continue
		}
		start, end = math.Max(start, span.Start), math.Min(end, span.End)
		from, to := (start-span.Start)*scale, (end-span.Start)*scale
		lo, hi := min(int(from), bins-1), min(int(to), bins-1)
		if lo == hi {
			out[lo]++
			continue
		}
		for b := lo; b <= hi; b++ {
			stay := math.Min(to, float64(b+1)) - math.Max(from, float64(b))
			out[b] += float32(stay / (to - from))
		}
	}
	most := float32(0)
	for _, d := range out {
		most = max(most, d)
	}
	if most > 0 {
		for b := range out {
			out[b] /= most
		}
	}
	return dst
}
