package edtf

// FixedOffset is the offset of a place that keeps one all year, by the name of
// its zone: "+04:30" of Asia/Kabul; "" for every other.
func FixedOffset(zone string) string { return fixedOffsets[zone] }

var fixedOffsets = map[string]string{
	"Asia/Kabul": "+04:30", "Asia/Tehran": "+03:30", "Asia/Karachi": "+05:00", "Asia/Kolkata": "+05:30",
	"Asia/Dubai": "+04:00", "Asia/Qatar": "+03:00", "Asia/Riyadh": "+03:00", "Europe/Istanbul": "+03:00",
	"Europe/Moscow": "+03:00", "Asia/Tashkent": "+05:00", "Asia/Shanghai": "+08:00", "Etc/UTC": "UTC",
}
