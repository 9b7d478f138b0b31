package story

// betterDateError is for authors. The browser's program says what parseWhen
// does.
func betterDateError(_ string, err *dateError) *dateError { return err }
