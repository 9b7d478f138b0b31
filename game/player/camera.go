package player

type flight struct{}
