// The form in which a search compares, the same as locale.Fold of the program:
// testdata of that package tests both.

// What no decomposition takes apart: letters with several shapes, of which a
// keyboard has one, and Latin letters that are two.
const rows = `ی<يىئېۍےۓۑ ک<كڪ گ<ګڰ ه<ەۀہۂۃةھ و<ؤ ا<أإآٱ ن<ں
ae<æ oe<œ ss<ß o<ø d<đð l<ł h<ħ i<ı t<ŧ th<þ s<ſ`;
const folded = new Map(rows.split(/\s+/).flatMap((row) => {
  const [to, from] = row.split('<');
  return [...from].map((letter) => [letter, to]);
}));
for (const zero of ['۰', '٠']) {
  for (let d = 0; d < 10; d++) folded.set(String.fromCodePoint(zero.codePointAt(0) + d), String(d));
}

const silent = /[\p{Mn}\p{Me}\p{Cf}ـء'`’‘´ʼʻʾʿʹˈ]/u;
const decomposed = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
const letter = /[\p{L}\p{N}]/u;

export function fold(text) {
  let out = '';
  let space = false;
  for (const given of text) {
    for (const lower of given.toLowerCase()) {
      for (const c of folded.has(lower) || !decomposed.test(lower) ? lower : lower.normalize('NFD')) {
        if (silent.test(c)) continue;
        const to = folded.get(c) ?? (letter.test(c) ? c : '');
        if (!to) {
          space = out !== '';
          continue;
        }
        out += space ? ` ${to}` : to;
        space = false;
      }
    }
  }
  return out;
}

// matches tells whether each word of a query begins a word of a folded text,
// or all of them written together do.
export function matches(text, query) {
  const words = fold(query).split(' ').filter(Boolean);
  const begins = (word) => text.startsWith(word) || text.includes(` ${word}`);
  return (words.length > 1 && begins(words.join(''))) || words.every(begins);
}
