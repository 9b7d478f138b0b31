// What an article's page and the map say to each other:
// {hamsaya: 1, type: 'seek', date: '2025-11-17'} and so on. Everything that
// comes is checked for its shape and size; what is not known is ignored, since
// either side may be newer than the other.

export const version = 1;
const longest = 500; // letters of a string
const most = 100; // entries of a list

const text = (v) => typeof v === 'string' && v.length <= longest;
const number = (v) => Number.isFinite(v);
const flag = (v) => typeof v === 'boolean';
const list = (each) => (v) => Array.isArray(v) && v.length <= most && v.every(each);
const numbers = (n) => (v) => list(number)(v) && v.length === n;

// The fields that each command may have.
const commands = {
  play: {},
  pause: {},
  next: {},
  previous: {},
  close: {},
  rest: {},
  lead: {},
  seek: { date: text, event: text, chapter: (v) => text(v) || number(v), fraction: number },
  speed: { value: number },
  select: { event: text },
  view: { bounds: numbers(4), center: numbers(2), zoom: number, places: list(text) },
  filter: { kinds: list(text), actors: list(text), text },
  language: { value: text },
  theme: { value: text },
  start: { play: flag },
};

// command returns what is sound of a message, or null where it is not one of
// ours.
export function command(data) {
  if (typeof data !== 'object' || data === null || data.hamsaya !== version) return null;
  if (!text(data.type) || !Object.hasOwn(commands, data.type)) return null;
  const sound = { type: data.type };
  for (const [name, fits] of Object.entries(commands[data.type])) {
    if (data[name] === undefined) continue;
    if (!fits(data[name])) return null;
    sound[name] = data[name];
  }
  return sound;
}

export const commandNames = Object.keys(commands);
