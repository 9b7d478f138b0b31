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

const box = document.createElement('div');
document.body.append(box);

// wrap gives the lines that a text makes in a column.
function wrap(line, size, width) {
  box.lang = line.lang;
  box.dir = line.dir;
  box.style = `font: ${line.weight} ${size}px/1.5 ${line.family}; width: ${width}px; text-rendering: geometricPrecision; overflow-wrap: anywhere;`;
  box.textContent = line.text;
  const range = document.createRange();
  const lines = [];
  let top = null;
  let at = 0;
  for (const c of line.text) {
    range.setStart(box.firstChild, at);
    range.setEnd(box.firstChild, (at += c.length));
    const rect = range.getClientRects()[0];
    if (rect && (top === null || Math.abs(rect.top - top) > size / 2)) {
      top = rect.top;
      lines.push('');
    }
    lines[lines.length - 1] += c;
  }
  return lines.map((l) => l.trim());
}
