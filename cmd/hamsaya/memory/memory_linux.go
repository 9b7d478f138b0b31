package memory

import (
	"bytes"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// limitsNow are the resource limits of the process and the one of its
// control group, with what is taken now.
func limitsNow() []limit {
	limits := setLimits()
	if len(limits) == 0 {
		return nil
	}
	// In pages: all of the address space, what is resident, what is shared, the
	// program, a zero, data and stacks.
	statm, err := os.ReadFile("/proc/self/statm")
	fields := bytes.Fields(statm)
	if err != nil || len(fields) < 6 {
		return nil
	}
	now := make([]limit, 0, len(limits))
	for _, l := range limits {
		pages, err := strconv.ParseUint(string(fields[l.field]), 10, 64)
		if err != nil {
			return nil
		}
		l.used = pages * uint64(os.Getpagesize())
		now = append(now, l.limit)
	}
	return now
}

// A setLimit is a limit and the field of statm that it is on.
type setLimit struct {
	limit
	field int
}

// setLimits are read once: they seldom change while a process runs.
var setLimits = sync.OnceValue(func() []setLimit {
	const size, resident, data = 0, 1, 5
	var limits []setLimit
	resource := func(by string, which, field int, start, spare uint64) {
		var r syscall.Rlimit
		if err := syscall.Getrlimit(which, &r); err == nil && r.Cur < 1<<60 {
			limits = append(limits, setLimit{limit{by: by, most: r.Cur, start: start, spare: spare}, field})
		}
	}
	// Address space is taken in large pieces long before it is used.
	resource("ulimit -v", syscall.RLIMIT_AS, size, 400*megabyte, 160*megabyte)
	resource("ulimit -d", syscall.RLIMIT_DATA, data, 128*megabyte, 48*megabyte)
	if groups, err := os.ReadFile("/proc/self/cgroup"); err == nil {
		if most, limited := groupLimit(string(groups), os.ReadFile); limited {
			limits = append(limits, setLimit{limit{by: "its control group", most: most, start: 64 * megabyte, spare: 24 * megabyte}, resident})
		}
	}
	return limits
})

// groupLimit is the least that the control groups of a process allow it, of
// version 1 or 2: a group is bound by those above it too.
func groupLimit(groups string, read func(string) ([]byte, error)) (most uint64, limited bool) {
	const none = 1 << 60 // version 1 writes a number like it
	most = none
	for line := range strings.Lines(groups) {
		parts := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(parts) != 3 {
			continue
		}
		root, file := "/sys/fs/cgroup", "memory.max"
		switch {
		case parts[1] == "memory":
			root, file = "/sys/fs/cgroup/memory", "memory.limit_in_bytes"
		case parts[0] != "0":
			continue
		}
		for dir := path.Clean("/" + parts[2]); ; dir = path.Dir(dir) {
			if data, err := read(path.Join(root, dir, file)); err == nil {
				if n, err := strconv.ParseUint(strings.TrimSpace(string(data)), 10, 64); err == nil {
					most = min(most, n)
				}
			}
			if dir == "/" {
				break
			}
		}
	}
	return most, most < none
}
