// Package file reads story files as a newsroom writes them.
//
// Parse takes the file's bytes and the atlas's names, and gives either a
// whole story with every reference resolved, or everything that is wrong with
// the file at once:
//
//	atlas := story.AtlasGazetteer(a)
//	s, problems := file.Parse("gates.json", data, atlas)
//	file.Render(os.Stderr, problems, nil) // file:line:col, the line, a caret, what to do
//	if s == nil {
//		return // there was at least one error; warnings alone leave s whole
//	}
//
// docs/story-format.md is the reference for people who write stories,
// schema.json the one for their editors.
package file
