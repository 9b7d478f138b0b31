// Writes how ICU, through Intl, writes dates and numbers in the languages of
// the interface: `node intl.mjs` in this folder.
import { writeFileSync } from 'node:fs'

const tags = { en: 'en-GB', 'fa-IR': 'fa-IR', 'fa-AF': 'fa-AF', 'ps-AF': 'ps-AF', 'ur-PK': 'ur-PK' }
const rows = []
for (const [tag, intl] of Object.entries(tags)) {
  for (const [name, ca] of Object.entries({ gregorian: 'gregory', persian: 'persian', islamic: 'islamic-umalqura' })) {
    const long = new Intl.DateTimeFormat(intl, { calendar: ca, dateStyle: 'long', timeZone: 'UTC' })
    const medium = new Intl.DateTimeFormat(intl, { calendar: ca, dateStyle: 'medium', timeZone: 'UTC' })
    for (let month = 0; month < 12; month++) {
      const t = Date.UTC(2025, month, 3 + 2 * month)
      rows.push([tag, name, t / 864e5, long.format(t), medium.format(t)])
    }
  }
}
const numbers = []
for (const [tag, intl] of Object.entries(tags)) {
  for (const x of [0, 7, -42, 1234.6, 1234567.891, 1e6, 23e6, 1.64e9, 16.4e9, 999e3]) {
    numbers.push([tag, x,
      new Intl.NumberFormat(intl, { maximumFractionDigits: 2 }).format(x),
      new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 1 }).format(x / 1000),
      new Intl.NumberFormat(intl, { notation: 'compact' }).format(x)])
  }
}
const lists = Object.entries(tags).map(([tag, intl]) => {
  const f = new Intl.ListFormat(intl)
  return [tag, f.format(['A', 'B']), f.format(['A', 'B', 'C', 'D'])]
})
const lines = o => '[\n  ' + o.map(r => JSON.stringify(r)).join(',\n  ') + '\n ]'
writeFileSync('intl.json', `{\n "icu": ${JSON.stringify(process.versions.icu)},\n "dates": ${lines(rows)},\n "numbers": ${lines(numbers)},\n "lists": ${lines(lists)}\n}\n`)
