package zone

const (
	pakistanStandard = 5 * hour
	pakistanSummer   = 6 * hour
)

// pakistan is the clock of Pakistan since 1970, which has had a summer time in
// three years.
func pakistan(utc float64) (offset int, ok bool) {
	if utc < 0 {
		return 0, false
	}
	for _, summer := range [...][2]float64{
		{1018119600, 1033840800}, // 7 April to 5 October 2002
		{1212260400, 1225476000}, // 1 June to 31 October 2008
		{1239735600, 1257012000}, // 15 April to 31 October 2009
	} {
		if utc >= summer[0] && utc < summer[1] {
			return pakistanSummer, true
		}
	}
	return pakistanStandard, true
}
