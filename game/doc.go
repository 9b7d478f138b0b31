// Package game joins the parts into a program: a story, its scene, what the
// reader has done with it, the screen and the host.
//
//	g, err := game.New(game.Options{Fonts: fonts, Atlas: atlas, Port: host.NewDesktop(os.Stderr, host.Settings{})})
//	g.Load("story.json", data)
//	err = ebiten.RunGame(g)
//
// It is thin. A tick becomes a player.Msg, and so does everything that the
// reader does; player.Update makes a State of it; view.go says what of the
// scene that State shows. Draw draws nothing while that stays the same: a
// paused map costs a few microseconds a tick and no pixel.
package game
