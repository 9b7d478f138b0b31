package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	userCache, _ := os.UserCacheDir()
	cache := flag.String("cache", filepath.Join(userCache, "hamsaya", "npm"), "folder that keeps downloaded packages")
	out := flag.String("out", "assets", "folder to write to")
	only := flag.String("only", "", "atlas or fonts; empty makes both")
	flag.Parse()
	if err := run(*cache, *out, *only); err != nil {
		fmt.Fprintln(os.Stderr, "assets/gen:", err)
		os.Exit(1)
	}
}

func run(cache, out, only string) error {
	if only != "fonts" {
		if err := writeAtlas(cache, filepath.Join(out, "atlas")); err != nil {
			return err
		}
	}
	if only != "atlas" {
		if err := writeFonts(cache, filepath.Join(out, "fonts")); err != nil {
			return err
		}
	}
	return nil
}

// writeAtlas makes countries.geojson, lines.geojson and places.geojson.
func writeAtlas(cache, out string) error {
	world, err := worldAtlas.files(cache, "countries-10m.json")
	if err != nil {
		return err
	}
	t, err := decodeTopology(world[0], "countries")
	if err != nil {
		return err
	}
	nameLands(t)
	places, err := readPlaces()
	if err != nil {
		return err
	}
	fixed := Fixed{}
	if err := snapCrossings(t, places, fixed); err != nil {
		return err
	}
	if err := cutAtStatusChanges(t); err != nil {
		return err
	}
	plain := simplify(t, fixed)
	lands := assemble(plain)
	provinces, err := readProvinces(cache, lands)
	if err != nil {
		return err
	}
	var lines []Feature
	lines = append(lines, borderFeatures(plain, lands)...)
	lines = append(lines, coastFeatures(plain, lands)...)
	lines = append(lines, provinces...)
	for name, features := range map[string][]Feature{
		"countries.geojson": countryFeatures(lands),
		"lines.geojson":     lines,
		"places.geojson":    placeFeatures(places),
	} {
		if err := writeFile(filepath.Join(out, name), encode(features)); err != nil {
			return err
		}
	}
	return nil
}
