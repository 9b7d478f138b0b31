// Loaded before page.js, plain and small: says why there is no map where that
// script cannot, since it did not come, or broke, or may not run from a file.
// #absent says so where this one did not come either; page.js takes it away
// once it runs.

const script = document.querySelector('script[type="module"]');

function tell(why, detail = '') {
  const trouble = document.querySelector('#trouble');
  if (!trouble || !document.querySelector('#absent')) return;
  document.querySelector('#absent').hidden = true;
  document.documentElement.dataset.state = 'trouble';
  for (const p of trouble.querySelectorAll('[data-why]')) p.hidden = p.dataset.why !== why;
  trouble.querySelector('.detail').textContent = detail;
  trouble.querySelector('.detail').hidden = !detail;
  document.querySelector('#retry').hidden = why === 'file';
  document.querySelector('#retry').onclick = () => location.reload();
  trouble.hidden = false;
}

if (location.protocol === 'file:') tell('file');
else {
  addEventListener('error', ({ target, filename, message }) => {
    if (target === script) tell(navigator.onLine ? 'cut' : 'offline', 'page.js did not come');
    else if (target === window && filename === script.src) tell('stopped', message);
  }, { capture: true });
}
