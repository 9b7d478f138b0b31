// The words that the scripts say, in the language of the page. The page brings
// them: see wording.go.

const { lang = 'en', digits = '0123456789', point = '.', texts = {} } = JSON.parse(document.querySelector('#words')?.textContent ?? '{}');
let chosen = digits;
const plural = new Intl.PluralRules(lang);

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
