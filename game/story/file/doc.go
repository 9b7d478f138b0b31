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
// What is not JSON comes as a Tree too: a Builder takes each value with the row
// and the column that it stands in, and the problems name those.
//
//	b := file.NewBuilder("events.csv")
//	var events []file.Node
//	for i, row := range rows { // the head of the table has been read
//		var members []file.Member
//		for j, cell := range row {
//			at := file.Position{Line: i + 2, Column: j + 1}
//			head := file.Position{Line: 1, Column: j + 1}
//			members = append(members, file.Member{Name: names[j], At: head, Value: b.Text(at, cell)})
//		}
//		events = append(events, b.Object(file.Position{Line: i + 2, Column: 1}, members...))
//	}
//	top := file.Position{Line: 1, Column: 1}
//	tree := b.Tree(b.Object(top,
//		file.Member{Name: "hamsaya", Value: b.Number(top, "1")},
//		file.Member{Name: "title", Value: b.Text(top, "Calls")},
//		file.Member{Name: "events", Value: b.List(top, events...)}))
//	s, problems := file.Decode(tree, atlas) // events.csv:3:5: error[unknown-place]: …
//	data, err := file.Format(tree)          // the same as a story file
//
// docs/story-format.md is the reference for people who write stories,
// schema.json the one for their editors.
package file
