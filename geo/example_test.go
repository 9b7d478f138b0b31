package geo_test

import (
	"fmt"

	"github.com/hamsaya/hamsaya/geo"
)

func Example() {
	atlas, err := geo.LoadAtlas([]byte(areas), []byte(lines), []byte(places))
	if err != nil {
		fmt.Println(err)
		return
	}
	kabul, chaman := atlas.Place("kabul"), atlas.Place("chaman")
	fmt.Printf("%s to %s: %.0f km\n", kabul.Names["en"], chaman.Names["en"], geo.Distance(kabul.At, chaman.At)/1000)

	border := atlas.Border("PAK", "AFG")
	fmt.Printf("%s (%s): %s\n", border.Names["en"], border.Status, border.Notes["en"])
	// Output:
	// Kabul to Chaman: 589 km
	// Durand Line (contested): not recognised by Afghanistan
}
