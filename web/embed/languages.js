// The documents and pictures of a map in one of its languages have the
// language in their names, embed.fa-IR.html, but for the first of them.

// ending is what goes before the ending of a name, for a language among those
// that a map is published in; undefined where it is not among them.
export function ending(published, lang) {
  const want = lang.toLowerCase().replace('_', '-').replace(/^prs\b.*/, 'fa-af');
  const bare = (tag) => tag.split('-')[0];
  const at = [(tag) => tag.toLowerCase() === want, (tag) => bare(tag.toLowerCase()) === bare(want)]
    .map((fits) => published.findIndex(fits)).find((i) => i >= 0);
  return at === undefined ? undefined : at ? `.${published[at]}` : '';
}
