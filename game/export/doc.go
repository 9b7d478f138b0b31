// Package export makes pictures and films of a story, without a window: a
// poster is one moment, a sheet is many moments side by side, a film is all of
// them. What is printed is the frame that plays on screen, laid out without
// its buttons.
//
//	options := export.RenderOptions{Size: size, Theme: "paper"}
//	at, err := scene.FindMoment(sc, "2025-10-18")
//	if err != nil {
//		return err // it says what to write instead
//	}
//	picture := options.Picture(sc, at.U)
//	err = picture.Write(file, export.PNG)
//
// The same story, options and moment give the same bytes on every machine.
package export
