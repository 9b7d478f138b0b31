package file

// Shapes gives the tests outside the package the tables that the decoder
// reads by, by the names of their definitions in schema.json.
func Shapes() map[string]*shape {
	return map[string]*shape{
		"story": storyShape, "map": mapShape, "border": borderShape, "actor": actorShape, "place": placeShape,
		"kind": kindShape, "chapter": chapterShape, "camera": cameraShape, "event": eventShape, "end": endShape,
		"participant": participantShape, "claim": claimShape, "value": valueShape, "source": sourceShape,
	}
}

// A Field is a field of a shape.
type Field struct {
	Name     string
	Required bool
	Enum     []string
	Of       *shape
	Most     int
	Letters  int
}

func (s *shape) Fields() []Field {
	var fs []Field
	for _, f := range s.fields {
		fs = append(fs, Field{f.name, f.required, f.enum, f.of, f.most, f.letters})
	}
	return fs
}
