// bring scrolls an entry of a box into view, to the top of the box where top is
// set. It scrolls that box alone: scrollIntoView would scroll all that the box is
// in, the article around the frame too.
export function bring(box, entry, top) {
  const inside = box.getBoundingClientRect();
  const place = entry.getBoundingClientRect();
  const above = place.top - inside.top - parseFloat(getComputedStyle(entry).scrollMarginTop);
  const below = place.bottom - inside.bottom;
  if (top || above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += Math.min(above, below);
}
