package player

type gesture struct{}
