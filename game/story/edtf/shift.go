package edtf

// On is the date with its times of day on another clock, offset seconds east
// of Greenwich, which is then named with them. What has no time of day stays
// as it is: a date is the same day on every clock.
func (d Date) On(offset int) Date {
	e, known := d.expression()
	if !known || d.Precision < Minute && d.EndPrecision < Minute {
		return d
	}
	e.start = e.start.on(offset, d.Zone)
	e.end = e.end.on(offset, d.Zone)
	if max(e.start.year, e.end.year, -e.start.year, -e.end.year) > maxYear {
		return d // over the end of the last year that there is
	}
	moved := e.on(d.Zone)
	moved.Text = e.String()
	return moved
}

// on moves one side of a date; without an offset it is on the clock own.
func (p endpoint) on(offset int, own Zone) endpoint {
	if p.side != sideGiven || p.precision < Minute {
		return p
	}
	t, _ := p.span(Zone{Offset: offset})
	if !p.hasOffset {
		t += float64(offset - own.Offset)
	}
	d := civil(t)
	p.year, p.month, p.day = int32(d.Year()), uint8(d.Month()), uint8(d.Day())
	p.hour, p.min, p.sec = uint8(d.Hour()), uint8(d.Minute()), uint8(d.Second())
	p.hasOffset, p.offset = true, int32(offset)
	return p
}
