// While an author edits: the server says that the story has changed, and the
// page opens again at the same moment; or that it is broken, and the page goes
// on with the last good one under a notice.

// The answer that brought the page names the stream in a header, so that the
// page is the same wherever it is served.
export function watchStory(version, notice) {
  const [navigation] = performance.getEntriesByType('navigation');
  const live = navigation?.serverTiming?.find(({ name }) => name === 'live')?.description;
  if (!live) return;
  let stream = null;
  const listen = () => {
    stream?.close();
    stream = new EventSource(live);
    stream.addEventListener('story', (event) => {
      if (event.data !== version) location.reload();
      notice.hidden = true;
    });
    stream.addEventListener('problem', (event) => {
      notice.querySelector('pre').textContent = event.data;
      notice.hidden = false;
    });
  };
  listen();
  // An open stream would keep the browser from keeping the page.
  window.addEventListener('pagehide', () => stream.close());
  window.addEventListener('pageshow', (event) => event.persisted && listen());
}
