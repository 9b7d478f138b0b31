// Package geo is the Earth.
package geo
