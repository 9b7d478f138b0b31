//go:build !js

package game

// wheelStep is a notch of the wheel in dp: desktops count notches.
const wheelStep = 100
