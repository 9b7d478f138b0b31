package edtf

// betterDateError is for authors. The browser's program says what Parse
// does.
func betterDateError(_ string, err *Error) *Error { return err }
