// Prints what d3-geo says of projections and great circles, as JSON.
//
// d3-geo draws y down and scales by 150 or so: here y is turned up and the
// plane is in radii of the Earth, as in package projection. Angles are degrees.
import * as d3 from "d3-geo";

const places = [
  [51.389, 35.6892], [69.2075, 34.5553], [73.0479, 33.6844], // Tehran, Kabul, Islamabad
  [71.0986, 34.1253], [66.456, 30.921], [60.62, 25.29],      // Torkham, Chaman, Chabahar
  [37.6173, 55.7558], [116.4074, 39.9042], [51.531, 25.2854], // Moscow, Beijing, Doha
  [-74.006, 40.7128], [151.2093, -33.8688], [-68.3, -54.8],
  [0, 0], [179.9, 1e-7], [-179.9, 65], [12.5, -80], [100, 84.9], [-120, 33.3],
];

const setups = [
  ...[[27, 36, 60, 31], [20, 50, -96, 23], [33, 45, 0, 39], [-10, -40, 130, -25],
      [45, 45, 170, 45], [65, 80, -150, 70], [-1, 25, 80, 10], [15, 60, 15, 0]]
    .map(([a, b, lambda0, phi0]) => ({
      name: "conic", args: [a, b, lambda0, phi0],
      projection: d3.geoConicConformal().parallels([a, b]).rotate([-lambda0, 0]).center([0, phi0]),
    })),
  ...[0, 60, -120].map((lambda0) => ({
    name: "mercator", args: [lambda0], projection: d3.geoMercator().rotate([-lambda0, 0]),
  })),
  ...[[0, 0], [60, 31]].map(([lambda0, phiTS]) => ({
    name: "equirectangular", args: [lambda0, phiTS],
    projection: equirectangular(lambda0, phiTS),
  })),
];

// d3's equirectangular map is true to scale at the equator; another parallel
// only draws x in.
function equirectangular(lambda0, phiTS) {
  const squeeze = Math.cos((phiTS * Math.PI) / 180);
  const raw = (x, y) => [squeeze * x, y];
  raw.invert = (x, y) => [x / squeeze, y];
  return d3.geoProjection(raw).rotate([-lambda0, 0]);
}

const rows = setups.map(({ name, args, projection }) => {
  projection.scale(1).translate([0, 0]).precision(0);
  return {
    name, args,
    points: places.map((lonlat) => {
      const [x, y] = projection(lonlat);
      return { lonlat, xy: [x, -y], inverse: projection.invert([x, y]) };
    }),
  };
});

const circles = [];
for (const [i, a] of places.entries()) {
  for (const b of places.slice(i + 1)) {
    const between = d3.geoInterpolate(a, b);
    circles.push({ a, b, angle: d3.geoDistance(a, b), quarter: between(0.25), half: between(0.5) });
  }
}

// One row a line: a change in the numbers is then a change of a few lines.
const lines = (list) => list.map((row) => JSON.stringify(row)).join(",\n");
console.log(`{"projections":[\n${lines(rows)}\n],"circles":[\n${lines(circles)}\n]}`);
