// While an author edits: the server says that the story has changed, and the
// page opens again at the same moment; or that it is broken, and the page goes
// on with the last good one under a notice.

export function watchStory({ live, version }, notice) {
  const stream = new EventSource(live);
  stream.addEventListener('story', (event) => {
    if (event.data !== version) location.reload();
    notice.hidden = true;
  });
  stream.addEventListener('problem', (event) => {
    notice.querySelector('pre').textContent = event.data;
    notice.hidden = false;
  });
  window.addEventListener('pagehide', () => stream.close());
}
