// Package story reads story files: what happened, when, where, and who says
// so, as a newsroom writes it down.
//
// Parse takes the file's bytes and the atlas's names, and gives either a
// whole Story with every reference resolved, or everything that is wrong with
// the file at once:
//
//	atlas := story.AtlasGazetteer(a)
//	s, problems := story.Parse("gates.json", data, atlas)
//	story.Render(os.Stderr, problems) // file:line:col, the line, a caret, what to do
//	if s == nil {
//		return // there was at least one error; warnings alone leave s whole
//	}
//	for _, e := range s.Events {
//		fmt.Println(e.When.Format(locale.Style{}), e.Title.In("en").Words)
//	}
//
// Dates are EDTF (ISO 8601-2), levels 0 and 1 and a part of 2; package edtf turns
// one into an interval with soft edges on the story's own clock.
// docs/story-format.md says what of them is read; it is the reference for people
// who write stories, schema.json the one for their editors.
package story
