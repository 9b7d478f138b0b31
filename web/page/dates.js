// The dates of the document in the calendar and the digits that the reader has
// chosen. The document has each in every calendar: nothing is reckoned here.

const dates = [...document.querySelectorAll('[data-gregorian]')].map((element) => ({ element, usual: element.textContent }));
const digits = { latn: '0123456789', arabext: '۰۱۲۳۴۵۶۷۸۹', arab: '٠١٢٣٤٥٦٧٨٩' };
const any = Object.values(digits).join('');
let shown = '';

// showDates follows what a link says of calendars and digits.
export function showDates(link) {
  const chosen = new URLSearchParams(link);
  const wanted = ['calendar', 'second', 'digits'].map((field) => chosen.get(field) ?? '').join(' ');
  if (wanted === shown) return;
  shown = wanted;
  const set = digits[chosen.get('digits')];
  for (const { element, usual } of dates) {
    const first = element.dataset[chosen.get('calendar')] ?? usual;
    const second = element.dataset[chosen.get('second')];
    const words = second && second !== first ? `${first} (${second})` : first;
    element.textContent = set ? words.replace(new RegExp(`[${any}]`, 'g'), (d) => set[any.indexOf(d) % 10]) : words;
  }
}
