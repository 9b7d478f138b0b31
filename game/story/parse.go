package story

// Version is the version of the story format that this package reads.
const Version = 1

// Parse reads a story file. name is what diagnostics call the file; gaz names
// the places and countries that a story may use without describing them.
//
// All problems are collected. With at least one error the story is nil; with
// warnings alone it is whole.
func Parse(name string, data []byte, gaz Gazetteer) (*Story, []Diagnostic) {
	return nil, nil
}

// HasErrors reports whether ds holds at least one error.
func HasErrors(ds []Diagnostic) bool {
	for _, d := range ds {
		if d.Severity == Error {
			return true
		}
	}
	return false
}
