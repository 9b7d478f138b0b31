package main

import (
	"math"
	"os"
	"runtime/debug"
	"time"
)

// A memoryLimit is how much memory the process may take, by one of the system's
// ways to say so, and how much of it is taken.
type memoryLimit struct {
	by         string // "ulimit -v"
	used, most uint64
	// How much must be free at the start, and later. Go ends with a dump of its
	// own when the system refuses it memory, so that the tool has to end before.
	start, spare uint64
}

// left is how much more may be taken.
func (l memoryLimit) left() uint64 { return l.most - min(l.used, l.most) }

const megabyte = 1 << 20

// memoryError says which limit leaves too little; starting is for a process
// that has only begun.
func memoryError(limits []memoryLimit, starting bool) error {
	for _, l := range limits {
		switch {
		case starting && l.left() < l.start:
			return usage("it may take %d MB of memory (%s), of which %d MB are taken before it begins; give it at least %d MB",
				l.most/megabyte, l.by, l.used/megabyte, (l.used+l.start)/megabyte+1)
		case l.left() < l.spare:
			return usage("this takes more memory than the %d MB that it may have (%s); give it more, or a smaller story or picture",
				l.most/megabyte, l.by)
		}
	}
	return nil
}

// reserveMemory reports an error where a picture would take more memory than is
// left: a piece that large is refused by the system before watchMemory sees it
// coming, and Go then ends with a dump. what is the picture, in words.
func reserveMemory(limits []memoryLimit, what string, bytes uint64) error {
	for _, l := range limits {
		if free := l.left() - min(l.spare, l.left()); bytes > free {
			return usage("%s takes about %d MB of memory, and of the %d MB that it may have (%s) %d MB are free; give it more, or a smaller --size or --scale",
				what, bytes/megabyte, l.most/megabyte, l.by, free/megabyte)
		}
	}
	return nil
}

// watchMemory ends the process with a message before a limit of the system
// does: at once if there is too little to begin with, and whenever it gets
// scarce. What a single step takes at once it cannot foresee: see reserveMemory.
func watchMemory() {
	limits := memoryLimits()
	if len(limits) == 0 {
		return
	}
	end := func(err error) {
		if err != nil {
			os.Exit(report(err, os.Stderr))
		}
	}
	end(memoryError(limits, true))
	if os.Getenv("GOMEMLIMIT") == "" {
		left := uint64(math.MaxInt64)
		for _, l := range limits {
			left = min(left, l.left()-l.spare)
		}
		debug.SetMemoryLimit(int64(left / 4 * 3))
	}
	go func() {
		for range time.Tick(20 * time.Millisecond) {
			end(memoryError(memoryLimits(), false))
		}
	}()
}
