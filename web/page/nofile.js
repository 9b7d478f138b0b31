// Opened as a file, a page may load no modules, so page.js does not run. This
// plain script says why there is no map.

if (location.protocol === 'file:') {
  document.documentElement.dataset.state = 'trouble';
  for (const p of document.querySelectorAll('#trouble [data-why]')) p.hidden = p.dataset.why !== 'file';
  for (const id of ['trouble', 'retry']) {
    const element = document.getElementById(id);
    if (element) element.hidden = id === 'retry';
  }
}
