package drawtest

import (
	"github.com/hamsaya/hamsaya/game/draw"
	"github.com/hamsaya/hamsaya/game/draw/glyph"
)

func textLatin(l *draw.List, f *glyph.Fonts) {
	l.Text(f.Shape("Kabul, Islamabad, Tehran", glyph.Style{Size: 22}), draw.Point{X: 12, Y: 34}, ink)
	l.Text(f.Shape("Gates close at Torkham", glyph.Style{Size: 22, Bold: true}), draw.Point{X: 12, Y: 68}, red)
	l.Text(f.Shape("AFGHANISTAN", glyph.Style{Size: 14, Bold: true, Tracking: 4}), draw.Point{X: 12, Y: 98}, blue)
	for i, r := range f.Wrap("Pakistan and Afghanistan agree on an immediate ceasefire in Doha, mediated by Qatar and Turkey.", glyph.Style{Size: 13}, 290, 0) {
		l.Text(r, draw.Point{X: 12, Y: 124 + float32(i)*18}, ink)
	}
	l.Text(f.Shape("9 October 2025, 21:50 (UTC+04:30)", glyph.Style{Size: 11}), draw.Point{X: 12.4, Y: 184.3}, ink.WithAlpha(0.6))
}

func textPersian(l *draw.List, f *glyph.Fonts) {
	right := func(r *draw.Run, y float32, c draw.Color) {
		l.Text(r, draw.Point{X: Width - 12 - r.Advance, Y: y}, c)
	}
	right(f.Shape("کابل، اسلام‌آباد، تهران", glyph.Style{Size: 22, Lang: "fa"}), 34, ink)
	right(f.Shape("بسته شدن گذرگاه تورخم", glyph.Style{Size: 22, Bold: true, Lang: "fa"}), 68, red)
	right(f.Shape("اسلام آباد، پشاور، کوئٹہ، لاہور", glyph.Style{Size: 17, Lang: "ur"}), 98, blue)
	right(f.Shape("کندهار، ننګرهار، پکتیا، خوړ", glyph.Style{Size: 17, Lang: "ps"}), 126, ink)
	for i, r := range f.Wrap("پاکستان و افغانستان در دوحه بر سر آتش‌بس فوری توافق می‌کنند؛ قطر و ترکیه میانجی‌اند.", glyph.Style{Size: 13, Lang: "fa"}, 290, 0) {
		right(r, 152+float32(i)*20, ink.WithAlpha(0.8))
	}
}

func textMixed(l *draw.List, f *glyph.Fonts) {
	for i, s := range []string{
		"Chaman چمن 12:30",
		"تورخم (Torkham) ۱۲ اکتبر ۲۰۲۵",
		"Spin Boldak سپین بولدک, Herat هرات",
		"می‌خواهد UN 24% (۳۴٪)",
	} {
		l.Text(f.Shape(s, glyph.Style{Size: 18}), draw.Point{X: 12, Y: 34 + float32(i)*36}, ink)
	}
	r := f.Ellipsize("پاکستان و افغانستان در دوحه بر سر آتش‌بس", glyph.Style{Size: 15}, 180)
	l.Text(r, draw.Point{X: 12, Y: 184}, red)
}

func textNastaliq(l *draw.List, f *glyph.Fonts) {
	st := glyph.Style{Size: 20, Lang: "ur-Aran-PK"}
	y := float32(0)
	for i, s := range []string{"طورخم گزرگاہ بند", "پشاور، کوئٹہ اور اسلام آباد", "17 نومبر 2025 (UTC+05:00)"} {
		st.Bold = i == 0
		r := f.Shape(s, st)
		y += r.Ascent
		l.Text(r, draw.Point{X: Width - 12 - r.Advance, Y: y}, ink)
		y += r.Descent
	}
	st.Size, st.Bold = 13, true
	l.TextHalo(f.Shape("ہمسایہ", st), draw.Point{X: 12, Y: 186}, white, blue, 2)
}

func textHalo(l *draw.List, f *glyph.Fonts) {
	for i := range 16 {
		l.Fill(l.RectPath(draw.RectOf(float32(i)*20, 0, 10, Height)), blue)
	}
	l.TextHalo(f.Shape("Peshawar پشاور", glyph.Style{Size: 24, Bold: true}), draw.Point{X: 14, Y: 44}, ink, Paper, 3)
	l.TextHalo(f.Shape("Kandahar کندهار", glyph.Style{Size: 16}), draw.Point{X: 14, Y: 90}, ink, Paper, 2)
	l.TextHalo(f.Shape("Quetta کوئٹہ", glyph.Style{Size: 13}), draw.Point{X: 14, Y: 124}, white, ink.WithAlpha(0.7), 1.5)
	l.TextHalo(f.Shape("Zahedan زاهدان", glyph.Style{Size: 20}), draw.Point{X: 14, Y: 170}, red.WithAlpha(0.5), Paper.WithAlpha(0.6), 4)
}

func textSizes(l *draw.List, f *glyph.Fonts) {
	y := float32(6)
	for _, size := range []float32{7, 9, 11, 13, 16, 20, 26} {
		y += size * 1.35
		l.Text(f.Shape("Hamsaya همسایه 0123456789", glyph.Style{Size: size}), draw.Point{X: 10.3, Y: y}, ink)
	}
	l.Text(f.Shape("ها", glyph.Style{Size: 90, Bold: true}), draw.Point{X: 216, Y: 190}, gold)
}

// textMoved embeds lines of text away from where they were recorded, at
// fractions of a px too.
func textMoved(l *draw.List, f *glyph.Fonts) {
	lines := &draw.List{}
	for i, words := range []string{"Islamabad, 18 October", "تهران و کابل", "Truce extended by 48 hours"} {
		y := 20 + 26*float32(i)
		lines.Text(f.Shape(words, glyph.Style{Size: 14, Bold: i == 2}), draw.Point{X: 10, Y: y}, ink)
		lines.TextHalo(f.Shape(words, glyph.Style{Size: 10}), draw.Point{X: 10, Y: y + 11}, red.WithAlpha(0.6), white, 1.5)
	}
	l.EmbedAt(lines, draw.Point{X: 20.3, Y: 4.6})
	l.Clip(draw.RectOf(150, 90, 160, 60))
	l.EmbedAt(lines, draw.Point{X: 150, Y: 78.25})
	l.Unclip()
}
