package main

import (
	"io"

	"github.com/hamsaya/hamsaya/assets/licences"
)

type licencesCommand struct{}

// Run prints what the program is made of, with the texts of all licences.
func (licencesCommand) Run(s streams) error {
	_, err := io.WriteString(s.out, licences.Program())
	return err
}
