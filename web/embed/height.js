// Tells the page around the frame how tall the frame would like to be, in the
// words that newsrooms' pages already listen to. Each is harmless to a page
// that listens for another. docs/embedding.md lists them.

// speak returns a function that tells a height: once for each height, and
// again where again is set.
export function speak(parameters, ours) {
  if (parent === window) return () => {};
  const say = (message) => parent.postMessage(message, '*');
  const src = location.href.split('#')[0];
  const child = parameters.get('childId');
  const id = parameters.get('id') ?? 'hamsaya';
  const secret = /[#&?]secret=([A-Za-z0-9]{4,32})\b/.exec(location.hash)?.[1];
  let last = 0;
  let frameId = null; // of iframe-resizer, once it has shaken hands
  let open = false; // open-iframe-resizer has

  function tell(height, again) {
    if (!height || (height === last && !again)) return;
    last = height;
    if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    say({ 'datawrapper-height': { [id]: height } });
    say({ sentinel: 'amp', type: 'embed-size', height });
    say(JSON.stringify({ src, context: 'iframe.resize', height }));
    say(JSON.stringify({ type: 'set-height', value: height }));
    say({ kind: 'interactive:height', height });
    if (secret) say({ message: 'height', value: height, secret });
    if (frameId !== null) say(`[iFrameSizer]${frameId}:${height}:${innerWidth}:resize`);
    if (open) say({ type: 'iframe-resized', width: innerWidth, height });
    ours({ type: 'height', height });
  }

  // Two libraries ask first.
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (typeof data === 'string' && data.length < 500 && data.startsWith('[iFrameSizer]')) {
      const [name] = data.slice(13).split(':');
      if (name.startsWith('message') || !data.includes(':')) {
        if (data === '[iFrameSizer]resize' && frameId !== null) tell(last, true);
        return;
      }
      frameId = name;
      if (last) say(`[iFrameSizer]${frameId}:${last}:${innerWidth}:init`);
    } else if (data?.type === 'iframe-child-init' || data?.type === 'iframe-get-child-dimensions') {
      open = true;
      if (last) say({ type: 'iframe-resized', width: innerWidth, height: last });
    } else if (data?.sentinel === 'amp' && data.type === 'frames-init' && last) {
      say({ sentinel: 'amp', type: 'embed-size', height: last });
    }
  });
  return tell;
}
