// Puts the words of the document of another language into this one, element by
// element: all documents of a story are made from one template. What the reader
// has opened, typed or chosen stays, and the map that runs.

const worded = [
  'lang', 'dir', 'aria-label', 'alt', 'title', 'href', 'hreflang', 'src', 'srcset', 'datetime',
  'data-face', 'data-gregorian', 'data-persian', 'data-islamic', 'data-search',
];
const live = '#stage, #told > [id], #marks, #live, #notice pre, output'; // filled by scripts

// translate leaves the head as it is but for the title: nobody reads the rest of
// it any more.
export function translate(whole) {
  document.title = whole.title;
  attributes(document.documentElement, whole.documentElement);
  element(document.body, whole.body);
}

function attributes(from, to) {
  for (const name of from.localName === 'option' ? [...worded, 'value'] : worded) {
    const value = to.getAttribute(name);
    if (value === null) from.removeAttribute(name);
    else if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

function element(from, to) {
  attributes(from, to);
  if (from.matches(live)) return;
  const theirs = [...to.childNodes];
  const ours = [...from.childNodes].filter((node) => !node.dataset || node.dataset.several === undefined);
  // A sentence may have other parts in another language.
  if (ours.length !== theirs.length || ours.some((node, i) => node.nodeName !== theirs[i].nodeName)) {
    from.replaceChildren(...theirs.map((node) => document.importNode(node, true)));
    return;
  }
  ours.forEach((node, i) => {
    if (node.nodeType === Node.ELEMENT_NODE) element(node, theirs[i]);
    else if (node.nodeValue !== theirs[i].nodeValue) node.nodeValue = theirs[i].nodeValue;
  });
}
