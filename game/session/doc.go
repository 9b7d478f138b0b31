// Package session is a story being shown, without a screen: what the reader has
// done with it, what is to be drawn of it, and what its host is told.
//
//	s, err := session.New(story, session.Options{Fonts: fonts, Atlas: atlas, Port: port}, settings)
//	s.Do(player.Resize{Width: 660, Height: 620, DeviceScale: 2})
//	s.Obey(host.Command{Name: "play"})
//	s.Do(player.Tick{Dt: 1.0 / 60})
//	if s.Frame(&list, false) {
//		// list is to be painted
//	}
//	publisher.Tick(s, seconds, &list, frames)
//
// It knows no Ebitengine: package game gives it ticks and presses and paints its
// lists; another driver can.
package session
