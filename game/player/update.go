package player

// Update is the state after a message. It has no other effect: what must be
// done outside is told by State.Effect, which every update begins by
// clearing. A message that makes no sense here changes nothing.
func Update(s State, m Msg) State {
	s.Effect = Effect{}
	switch m := m.(type) {
	case Tick:
		return s.tick(m.Dt)
	case Play, PlayChapters, Pause, Toggle, NextChapter, PreviousChapter, SeekU, SeekTime, SeekFraction, SeekEvent, SeekChapter,
		NextEvent, PreviousEvent, StepDays, Home, End,
		Faster, Slower, SetSpeed, ToggleLoop, SetLoop, SetBrush, ClearBrush, Reset:
		return s.updateTime(m)
	case ZoomIn:
		return s.flyMiddle(zoomStep)
	case ZoomOut:
		return s.flyMiddle(1.0 / zoomStep)
	case ZoomBy:
		return s.zoomBy(m.X, m.Y, m.Factor)
	case PanBy:
		return s.pan(m.Dx, m.Dy)
	case Fit:
		return s.giveBackMap()
	case FlyTo:
		return s.flyTo(m.Viewport)
	case PointerDown:
		return s.pointerDown(Pointer(m))
	case PointerMove:
		return s.pointerMove(Pointer(m))
	case PointerUp:
		return s.pointerUp(Pointer(m))
	case PointerCancel:
		return s.pointerGone(m.ID)
	case PointerLeave:
		return s.pointerLeave()
	case Wheel:
		return s.wheel(m)
	case Press:
		return s.press(m.Ref, m.Zone)
	case KeyDown:
		return s.keyDown(Key(m))
	}
	return s.updateLook(m)
}

// updateTime handles the messages of time.
func (s State) updateTime(m Msg) State {
	switch m := m.(type) {
	case Play:
		if !s.Playing {
			return s.play()
		}
	case PlayChapters:
		s = s.play()
		s.ByChapter = true
		return s
	case NextChapter:
		return s.stepChapter(true)
	case PreviousChapter:
		return s.stepChapter(false)
	case Pause:
		return s.pause()
	case Toggle:
		return s.toggle()
	case SeekU:
		return s.seek(m.U)
	case SeekTime:
		return s.seek(s.Config.Pace.Playing(m.T))
	case SeekFraction:
		return s.seek(m.F * s.Config.Length())
	case SeekEvent:
		return s.seekEvent(m.Event)
	case SeekChapter:
		return s.seekChapter(m.Chapter)
	case NextEvent:
		return s.step(true)
	case PreviousEvent:
		return s.step(false)
	case StepDays:
		return s.stepDays(m.Days)
	case Home:
		return s.seek(0)
	case End:
		return s.seek(s.Config.Length())
	case Faster:
		return s.changeSpeed(+1)
	case Slower:
		return s.changeSpeed(-1)
	case SetSpeed:
		return s.setSpeed(m.Speed)
	case ToggleLoop:
		s.Loop = !s.Loop
	case SetLoop:
		s.Loop = m.On
	case SetBrush:
		return s.markBrush(m.Span.Start, m.Span.End).settleBrush()
	case ClearBrush:
		return s.clearBrush()
	case Reset:
		return s.goBack()
	}
	return s
}

// updateLook handles the messages of what is looked at.
func (s State) updateLook(m Msg) State {
	switch m := m.(type) {
	case Select:
		return s.selectEvent(m.Event)
	case Show:
		return s.selectEvent(m.Event).seekEvent(m.Event)
	case Close:
		return s.closeTop()
	case ScrollCard:
		return s.scrollCard(m.Dy)
	case CardRoom:
		return s.setCardRoom(m.Max)
	case OpenSource:
		return s.openSource(m.Event, m.Source)
	case ToggleLane:
		return s.toggleLane(m.Lane)
	case SetHidden:
		return s.setHidden(m.Hidden)
	case SetFilter:
		return s.setFilter(m)
	case Point:
		return s.point(m.Event)
	case SavePicture:
		s.Effect = Effect{Kind: EffectSave}
	case SaveFilm:
		s.Effect = Effect{Kind: EffectFilm}
	case ToggleFullScreen:
		s.Effect = Effect{Kind: EffectFullScreen}
	case CopyPicture:
		s.Effect = Effect{Kind: EffectCopy}
	case ToggleKeys:
		s.Keys, s.MenuOpen = !s.Keys, false
	case ToggleTheme:
		return s.toggleTheme()
	case SetTheme:
		return s.setTheme(m.Theme)
	case SetLight:
		return s.setLight(m)
	case SetLang:
		s.Lang = m.Lang
	case Choose:
		return s.choose(m)
	case ToggleFold:
		return s.setFolded(!s.Folded)
	case SetFolded:
		return s.setFolded(m.Folded)
	case ToggleLegend:
		s.LegendFlipped = !s.LegendFlipped
	case TypeDate:
		return s.startTyping()
	case EnterDate:
		return s.startTyping().enterDate(m.Text)
	case Search:
		return s.startSearch()
	case ToggleMenu:
		return s.toggleMenu()
	case Turn:
		return s.turn(m.Row, +1)
	case Resize:
		return s.resize(m.Width, m.Height, m.DeviceScale)
	case SetReducedMotion:
		s.ReducedMotion, s.wait = m.On, 0
		s.ByChapter = m.On
	case SetVisible:
		s.Visible = m.Visible
	case FromHash:
		return s.fromHash(m.Hash)
	}
	return s
}

func (s State) toggle() State {
	if s.Playing {
		return s.pause()
	}
	return s.play()
}

// goBack resets everything at once, but lets the map fly home.
func (s State) goBack() State {
	first := s.reset()
	first.Map, first.OwnMap = s.Map, s.OwnMap
	return first.refit().giveBackMap()
}
