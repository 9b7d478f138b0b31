//go:build unix

package encode

import (
	"os/exec"
	"syscall"
)

// A family is a program and those that it starts: what ffmpeg is wrapped in is
// often a script. On Unix they are a process group of their own.
type family struct{ group int }

func startFamily(c *exec.Cmd) (*family, error) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := c.Start(); err != nil {
		return nil, err
	}
	return &family{c.Process.Pid}, nil
}

// kill ends all who are left.
func (f *family) kill() { syscall.Kill(-f.group, syscall.SIGKILL) }
