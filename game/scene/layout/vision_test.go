package layout

import (
	"math"
	"testing"

	"github.com/hamsaya/hamsaya/game/draw"
)

// linear is a colour in linear light, 0 to 1.
type linear [3]float64

func linearOf(c draw.Color) (l linear) {
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		l[i] = linearized(v)
	}
	return l
}

// deficient are the matrices of Machado, Oliveira and Fernandes, "A
// physiologically-based model for simulation of color vision deficiency"
// (2009), table 1, severity 1.0: what a reader without one kind of cone sees
// of a colour in linear light.
var deficient = map[string][3][3]float64{
	"protan":          {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deutan":          {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritan":          {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"all three cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
}

func seenBy(m [3][3]float64, c linear) (out linear) {
	for i := range m {
		for j := range c {
			out[i] += m[i][j] * c[j]
		}
		out[i] = min(max(out[i], 0), 1)
	}
	return out
}

// lab is CIE L*a*b* under D65.
type lab struct{ L, a, b float64 }

func labOf(c linear) lab {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*c[0] + 0.3575761*c[1] + 0.1804375*c[2]) / 0.95047)
	y := f(0.2126729*c[0] + 0.7151522*c[1] + 0.0721750*c[2])
	z := f((0.0193339*c[0] + 0.1191920*c[1] + 0.9503041*c[2]) / 1.08883)
	return lab{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// difference is CIEDE2000 in the words of Sharma, Wu and Dalal, "The
// CIEDE2000 color-difference formula: implementation notes, supplementary
// test data, and mathematical observations" (2005). 1 is just seen side by
// side; two marks apart on a map want some ten.
func difference(p, q lab) float64 {
	const pow7 = 6103515625 // 25⁷
	rad, deg := math.Pi/180, 180/math.Pi
	mean := (math.Hypot(p.a, p.b) + math.Hypot(q.a, q.b)) / 2
	g := 0.5 * (1 - math.Sqrt(math.Pow(mean, 7)/(math.Pow(mean, 7)+pow7)))
	polar := func(c lab) (chroma, hue float64) {
		a := c.a * (1 + g)
		hue = math.Atan2(c.b, a) * deg
		if hue < 0 {
			hue += 360
		}
		return math.Hypot(a, c.b), hue
	}
	c1, h1 := polar(p)
	c2, h2 := polar(q)
	dh := h2 - h1
	if c1*c2 == 0 {
		dh = 0
	} else if dh > 180 {
		dh -= 360
	} else if dh < -180 {
		dh += 360
	}
	dL, dC, dH := q.L-p.L, c2-c1, 2*math.Sqrt(c1*c2)*math.Sin(dh/2*rad)
	l, c, h := (p.L+q.L)/2, (c1+c2)/2, h1+h2
	switch {
	case c1*c2 == 0:
	case math.Abs(h1-h2) <= 180:
		h /= 2
	case h < 360:
		h = (h + 360) / 2
	default:
		h = (h - 360) / 2
	}
	t := 1 - 0.17*math.Cos((h-30)*rad) + 0.24*math.Cos(2*h*rad) + 0.32*math.Cos((3*h+6)*rad) - 0.20*math.Cos((4*h-63)*rad)
	sL := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sC, sH := 1+0.045*c, 1+0.015*c*t
	turn := -2 * math.Sqrt(math.Pow(c, 7)/(math.Pow(c, 7)+pow7)) * math.Sin(60*math.Exp(-math.Pow((h-275)/25, 2))*rad)
	return math.Sqrt(dL/sL*dL/sL + dC/sC*dC/sC + dH/sH*dH/sH + turn*dC/sC*dH/sH)
}

// TestDifferenceOfColours holds difference to pairs of Sharma's table 1.
func TestDifferenceOfColours(t *testing.T) {
	for _, k := range []struct {
		p, q lab
		want float64
	}{
		{lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}, 2.0425},
		{lab{50, -1, 2}, lab{50, 0, 0}, 2.3669},
		{lab{50, 2.4900, -0.0010}, lab{50, -2.4900, 0.0011}, 7.2195},
		{lab{50, 2.5, 0}, lab{73, 25, -18}, 27.1492},
		{lab{22.7233, 20.0904, -46.6940}, lab{23.0331, 14.9730, -42.5619}, 2.0373},
		{lab{2.0776, 0.0795, -1.1350}, lab{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		if got := difference(k.p, k.q); math.Abs(got-k.want) > 1e-4 {
			t.Errorf("difference of %v and %v is %.4f, want %.4f", k.p, k.q, got, k.want)
		}
	}
}
