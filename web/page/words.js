// The words that the scripts say, in the language of the page. The page brings
// them: see wording.go.

let digits, point, texts, plural, chosen;

// speak takes the words of a document, this one's at first.
export function speak(whole = document) {
  const words = JSON.parse(whole.querySelector('#words')?.textContent ?? '{}');
  ({ digits = '0123456789', point = '.', texts = {} } = words);
  plural = new Intl.PluralRules(words.lang ?? 'en');
  chosen = digits;
}
speak();

// number writes the digits of a number as the page does, or the reader wishes.
export const number = (n) => String(n).replace('.', point).replace(/\d/g, (d) => chosen[d]);

// useDigits takes the ten that the reader wishes; without them, the page's.
export function useDigits(ten = digits) { chosen = ten; }

// say gives the words of a key with its {placeholders} filled in. A number
// called n chooses the plural form.
export function say(key, values = {}) {
  const forms = texts[key] ?? { other: key };
  const words = forms[typeof values.n === 'number' ? plural.select(values.n) : 'other'] ?? forms.other;
  return words.replace(/\{(\w+)\}/g, (gap, name) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === 'number' ? number(value) : value;
  });
}
