// Package game shows a story on a screen by Ebitengine: it joins a session, the
// screen and the host.
//
//	g, err := game.New(game.Options{Fonts: fonts, Atlas: atlas, Port: host.NewDesktop(os.Stderr, host.Settings{})})
//	g.Load("story.json", data)
//	err = ebiten.RunGame(g)
//
// It is thin. A tick becomes a player.Msg, and so does everything that the
// reader does; the session keeps what comes of it and says what is to be drawn.
// Draw draws nothing while that stays the same: a paused map costs a few
// microseconds a tick and no pixel.
package game
