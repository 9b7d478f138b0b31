// Sets lines as a browser does. A line is {text, lang, dir, family, weight};
// measure gives the widths of many, draw a picture of one as a PNG.

const canvas = document.createElement('canvas');
document.body.append(canvas);

function prepare(line, size) {
  canvas.lang = line.lang;
  const c = canvas.getContext('2d', { willReadFrequently: true });
  c.font = `${line.weight} ${size}px ${line.family}`;
  c.direction = line.dir;
  c.textAlign = 'left';
  c.textRendering = 'geometricPrecision';
  return c;
}

function measure(lines, size) {
  canvas.width = canvas.height = 16;
  return lines.map((line) => prepare(line, size).measureText(line.text).width);
}

function draw(line, size, width, height, x, y) {
  canvas.width = width;
  canvas.height = height;
  const c = prepare(line, size);
  c.fillStyle = '#fff';
  c.fillRect(0, 0, width, height);
  c.fillStyle = '#000';
  c.fillText(line.text, x, y);
  return canvas.toDataURL('image/png').split(',')[1];
}
