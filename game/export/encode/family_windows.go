package encode

import (
	"os/exec"
	"sync"
	"unsafe"

	"golang.org/x/sys/windows"
)

// A family is a program and those that it starts: what ffmpeg is wrapped in is
// often a script. On Windows they are a job, which ends with this program too.
type family struct {
	job  windows.Handle
	once sync.Once
}

func startFamily(c *exec.Cmd) (*family, error) {
	job, err := windows.CreateJobObject(nil, nil)
	if err != nil {
		return nil, err
	}
	f := &family{job: job}
	var limits windows.JOBOBJECT_EXTENDED_LIMIT_INFORMATION
	limits.BasicLimitInformation.LimitFlags = windows.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
	if _, err := windows.SetInformationJobObject(job, windows.JobObjectExtendedLimitInformation, uintptr(unsafe.Pointer(&limits)), uint32(unsafe.Sizeof(limits))); err != nil {
		f.kill()
		return nil, err
	}
	if err := c.Start(); err != nil {
		f.kill()
		return nil, err
	}
	// What it starts before this is not in the job.
	process, err := windows.OpenProcess(windows.PROCESS_SET_QUOTA|windows.PROCESS_TERMINATE, false, uint32(c.Process.Pid))
	if err == nil {
		err = windows.AssignProcessToJobObject(job, process)
		windows.CloseHandle(process)
	}
	if err != nil {
		c.Process.Kill()
		c.Wait()
		f.kill()
		return nil, err
	}
	return f, nil
}

// kill ends all who are left.
func (f *family) kill() { f.once.Do(func() { windows.CloseHandle(f.job) }) }
