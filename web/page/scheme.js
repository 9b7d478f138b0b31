// The colours that the reader's system asks for, of the two themes that there
// are. Where it forces colours of its own upon pages, the nearer of the two is
// its choice over the story's.

const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');

// forcesColours tells whether the system's colours stand over all others.
export const forcesColours = () => forced.matches;

// systemTheme is "night" for a dark ground, by what the ground of forced colours
// is.
export function systemTheme() {
  if (!forced.matches) return dark.matches ? 'night' : 'paper';
  const probe = document.createElement('i');
  probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
  document.documentElement.append(probe);
  const [r, g, b] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return 0.299 * r + 0.587 * g + 0.114 * b < 128 ? 'night' : 'paper';
}

// watchScheme hears of it when it changes.
export function watchScheme(hear) {
  for (const query of [dark, forced]) query.addEventListener('change', hear);
}
