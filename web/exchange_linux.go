package web

import "golang.org/x/sys/unix"

// exchange swaps the names of two folders in one step, which Linux alone
// offers.
func exchange(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}

// isMountPoint reports whether a file system is mounted at a path: such a
// folder cannot be renamed. Older kernels than 5.8 do not say.
func isMountPoint(path string) bool {
	var s unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, path, 0, 0, &s)
	return err == nil && s.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
}
