// The [width, height] of the frames that posters are drawn for, by the width of
// the embed. Between two of them the smaller is magnified, poster and map alike,
// so that the map takes the poster's place without a jump. SIZES is the folder's
// own list: see web.StartSizes.
export const sizes = SIZES;

// sizeFor is the [width, height] of the poster for an embed of that width.
export function sizeFor(width) {
  return sizes.findLast(([w]) => w <= width + 0.5) ?? sizes[0];
}

// heightFor is how tall an embed of that width would like to be.
export function heightFor(width) {
  const [w, h] = sizeFor(width);
  return Math.round((width * h) / w);
}

// sizeWithin is that of the poster that shows most in a frame. In one too low
// for its width it is the largest there, where being made smaller counts
// against it too.
export function sizeWithin(width, height) {
  if (height >= heightFor(width) - 2) return sizeFor(width);
  const shows = ([w, h]) => {
    const scale = Math.min(width / w, height / h);
    return w * h * scale * scale * Math.min(scale, 1);
  };
  return sizes.reduce((best, size) => (shows(size) > shows(best) ? size : best));
}

// posterName is the file of one, in the language of an ending; see languages.js.
// At another moment than the poster's, at names it as web.BeginFolder does.
export const posterName = ([width], night, ending, at) => `${at ? `at/${at.replace(/[^\w-]/g, '-')}/` : ''}poster-${width}${ending}.svg${night ? '#night' : ''}`;
