// Package windowtest has the tests of package game that need a window: the
// real program runs in one, and the test is its keyboard, mouse and clock.
package windowtest
