package story

// WithScript gives words with the tag of the script that the story asks for: where
// its UrduFace is nastaliq, Urdu is "ur-Aran-PK", Aran being the code of Arabic
// script so written.
func (s *Story) WithScript(l Localized) Localized {
	if s.UrduFace == "nastaliq" && (l.Lang == "ur" || l.Lang == "ur-PK") {
		l.Lang = "ur-Aran-PK"
	}
	return l
}
