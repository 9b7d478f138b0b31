// How a page's own script may use the map. That this compiles is the test;
// what must not compile says so.
import type { HamsayaCommand, HamsayaMapElement, HamsayaMessage } from './hamsaya';

const map: HamsayaMapElement = document.createElement('hamsaya-map');
map.start();
map.play();
map.seek('2025-11-17');
map.seek({ event: 'trade-shift' });
map.seek({ chapter: 2 });
map.seek({ fraction: 0.5 });
map.view({ bounds: [60, 24, 78, 38] });
map.view({ center: [67, 30], zoom: 6 });
map.view({ places: ['kabul', 'islamabad'] });
map.filter({ kinds: ['talks'], actors: ['qatar'], text: 'doha' });
map.theme('night');
map.theme('auto');
map.addEventListener('time', ({ detail }) => console.log(detail.date.slice(0, 10), detail.fraction.toFixed(2)));
map.addEventListener('rested', () => map.start());
map.addEventListener('error', (event) => console.log(event.detail.why));

// @ts-expect-error: no such moment
map.seek({ day: 3 });
// @ts-expect-error: three numbers are no bounds
map.view({ bounds: [1, 2, 3] });
// @ts-expect-error: no such colours
map.theme('pink');

const frame = document.querySelector('iframe')!;
const command: HamsayaCommand = { hamsaya: 1, type: 'seek', date: '2025-11-17' };
frame.contentWindow!.postMessage(command, 'https://maps.example');
addEventListener('message', (event: MessageEvent<HamsayaMessage>) => {
  if (event.data.type === 'height') frame.style.height = `${event.data.height}px`;
  if (event.data.type === 'ready') console.log(event.data.length);
  // @ts-expect-error: a height has no date
  if (event.data.type === 'height') console.log(event.data.date);
});
