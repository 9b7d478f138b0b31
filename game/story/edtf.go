package story

// ParseWhen reads an EDTF date (ISO 8601-2, levels 0 and 1) as it stands on
// the clock z.
func ParseWhen(s string, z Zone) (When, error) {
	return When{Text: s}, nil
}
