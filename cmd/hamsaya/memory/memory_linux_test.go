package memory

import (
	"os"
	"testing"
)

// Who runs out of memory is told by which limit, before Go ends the process.
func TestShortageNamesTheLimit(t *testing.T) {
	with := func(used uint64) limit {
		return limit{by: "ulimit -d", used: used * megabyte, most: 400 * megabyte, start: 128 * megabyte, spare: 48 * megabyte}
	}
	for _, tt := range []struct {
		limits   []limit
		starting bool
		want     string
	}{
		{nil, true, ""},
		{[]limit{with(100)}, true, ""},
		{[]limit{with(300)}, true, "it may take 400 MB of memory (ulimit -d), of which 300 MB are taken before it begins; give it at least 429 MB"},
		{[]limit{with(300)}, false, ""},
		{[]limit{with(100), with(353)}, false, "this takes more memory than the 400 MB that it may have (ulimit -d); give it more, or a smaller story or picture"},
		{[]limit{with(500)}, false, "this takes more memory than the 400 MB that it may have (ulimit -d); give it more, or a smaller story or picture"},
	} {
		err := shortage(tt.limits, tt.starting)
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || err.Error() != tt.want) {
			t.Errorf("%+v, starting %v: %v, want %q", tt.limits, tt.starting, err, tt.want)
		}
	}
}

// A picture that cannot be held in memory is refused before it is drawn, by name
// and with the limit.
func TestReserve(t *testing.T) {
	limits := []limit{
		{by: "its control group", used: 100 * megabyte, most: 4000 * megabyte, spare: 24 * megabyte},
		{by: "ulimit -d", used: 100 * megabyte, most: 400 * megabyte, spare: 48 * megabyte},
	}
	const want = "a picture of 12800 × 7200 px takes about 253 MB of memory, and of the 400 MB that it may have (ulimit -d) 252 MB are free; give it more, or a smaller --size or --scale"
	for _, tt := range []struct {
		limits []limit
		bytes  uint64
		want   string
	}{{nil, 1 << 40, ""}, {limits, 252 * megabyte, ""}, {limits, 253 * megabyte, want}, {limits[:1], 253 * megabyte, ""}} {
		err := reserve(tt.limits, "a picture of 12800 × 7200 px", tt.bytes)
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || err.Error() != tt.want) {
			t.Errorf("%d bytes: %v, want %q", tt.bytes, err, tt.want)
		}
	}
}

// A control group is bound by its own limit and by those above it.
func TestGroupLimitIsTheLeastOfItsParents(t *testing.T) {
	files := map[string]string{
		"/sys/fs/cgroup/memory.max":                              "max\n",
		"/sys/fs/cgroup/a/memory.max":                            "300000000\n",
		"/sys/fs/cgroup/a/b/memory.max":                          "500000000\n",
		"/sys/fs/cgroup/memory/memory.limit_in_bytes":            "9223372036854771712\n",
		"/sys/fs/cgroup/memory/docker/abc/memory.limit_in_bytes": "200000000\n",
	}
	read := func(name string) ([]byte, error) {
		if data, ok := files[name]; ok {
			return []byte(data), nil
		}
		return nil, os.ErrNotExist
	}
	for groups, want := range map[string]uint64{
		"":                                     0,
		"0::/\n":                               0,
		"0::/a/b\n":                            300_000_000,
		"0::/a\n":                              300_000_000,
		"0::/gone\n":                           0,
		"9:memory:/\n8:pids:/\n":               0,
		"9:memory:/docker/abc\n1:name=x:/y\n":  200_000_000,
		"9:memory:/docker/abc\n0::/../../a/\n": 200_000_000,
	} {
		most, limited := groupLimit(groups, read)
		if limited != (want > 0) || limited && most != want {
			t.Errorf("%q allows %d, %v; want %d", groups, most, limited, want)
		}
	}
}
