// The menus of calendar, digits, clock, names and direction of time. They are
// the map's: its link keeps what was chosen, and they show what the link says.

export function connectCustoms(send) {
  const box = document.querySelector('#customs');
  if (!box) return () => {};
  const menus = [...box.querySelectorAll('select')];
  box.hidden = false;
  for (const menu of menus) menu.addEventListener('change', () => send({ cmd: menu.name, value: menu.value }));

  return function show({ hash = '' }) {
    const chosen = new URLSearchParams(hash);
    for (const menu of menus) {
      const value = chosen.get(menu.name) ?? '';
      // What is chosen may be what is usual here.
      const there = [...menu.options].some((option) => option.value === value) ? value : '';
      if (menu !== document.activeElement && menu.value !== there) menu.value = there;
    }
  };
}
