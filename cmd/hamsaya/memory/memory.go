// Package memory ends a process with a message before it exceeds a memory limit
// of the system.
package memory

import (
	"fmt"
	"math"
	"os"
	"runtime/debug"
	"time"
)

// A limit is a limit of the system on the process's memory, with the current
// usage.
type limit struct {
	by         string // "ulimit -v"
	used, most uint64
	// How much must be free at the start, and later. The Go runtime crashes with
	// a dump when an allocation fails, so the process has to end before.
	start, spare uint64
}

// left is how much memory is available.
func (l limit) left() uint64 { return l.most - min(l.used, l.most) }

const megabyte = 1 << 20

// shortage is an error for the first limit that leaves too little; starting is
// set for a process that has just begun.
func shortage(limits []limit, starting bool) error {
	for _, l := range limits {
		switch {
		case starting && l.left() < l.start:
			return fmt.Errorf("it may take %d MB of memory (%s), of which %d MB are taken before it begins; give it at least %d MB",
				l.most/megabyte, l.by, l.used/megabyte, (l.used+l.start)/megabyte+1)
		case l.left() < l.spare:
			return fmt.Errorf("this takes more memory than the %d MB that it may have (%s); give it more, or a smaller story or picture",
				l.most/megabyte, l.by)
		}
	}
	return nil
}

// Reserve reports an error where what would take more memory than is left: a
// single large allocation is refused by the system before Watch sees it coming,
// and Go then ends with a dump.
func Reserve(what string, bytes uint64) error { return reserve(limitsNow(), what, bytes) }

func reserve(limits []limit, what string, bytes uint64) error {
	for _, l := range limits {
		if free := l.left() - min(l.spare, l.left()); bytes > free {
			return fmt.Errorf("%s takes about %d MB of memory, and of the %d MB that it may have (%s) %d MB are free; give it more, or a smaller --size or --scale",
				what, bytes/megabyte, l.most/megabyte, l.by, free/megabyte)
		}
	}
	return nil
}

// Watch calls end with a message before a limit of the system ends the process:
// at once if there is too little to begin with, and whenever it gets scarce. end
// does not return. A single large allocation cannot be foreseen:
// see Reserve.
func Watch(end func(error)) {
	limits := limitsNow()
	if len(limits) == 0 {
		return
	}
	check := func(err error) {
		if err != nil {
			end(err)
		}
	}
	check(shortage(limits, true))
	if os.Getenv("GOMEMLIMIT") == "" {
		left := uint64(math.MaxInt64)
		for _, l := range limits {
			left = min(left, l.left()-l.spare)
		}
		debug.SetMemoryLimit(int64(left / 4 * 3))
	}
	go func() {
		for range time.Tick(20 * time.Millisecond) {
			check(shortage(limitsNow(), false))
		}
	}()
}
