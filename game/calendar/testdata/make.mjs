// Writes the months of the Solar Hijri and the Umm al-Qura calendar as ICU
// counts them, day by day through Intl: `node make.mjs` in this folder.
// A line is a year, the number of its first day since 1970-01-01, and the
// lengths of its months.
import { writeFileSync } from 'node:fs'

const DAY = 86400000

function months(calendar, from, to) {
  const format = new Intl.DateTimeFormat('en-u-nu-latn-ca-' + calendar,
    { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })
  const read = n => {
    const part = {}
    for (const { type, value } of format.formatToParts(n * DAY)) part[type] = Number(value)
    return [part.year, part.month, part.day]
  }
  // Back to the first day of the first year, from a day within it or later.
  let n = calendar === 'persian'
    ? Math.round((from + 621 - 1970) * 365.2425) + 120
    : Math.round(from * 354.367 + 227015 - 719163)
  while (read(n)[0] >= from) n--
  while (read(n)[0] < from) n++
  const years = new Map()
  for (let expected = null; ; n++) {
    const [year, month, day] = read(n)
    if (year > to) break
    if (!years.has(year)) years.set(year, [n])
    const row = years.get(year)
    if (day === 1 && month !== row.length || day !== 1 && (month !== row.length - 1 || day !== expected))
      throw new Error(`${calendar}: day ${n} is ${year}-${month}-${day}`)
    if (day === 1) row.push(0)
    row[row.length - 1] = day
    expected = day + 1
  }
  return [...years].map(([year, row]) => `${year} ${row.join(' ')}\n`).join('')
}

const icu = `# ICU ${process.versions.icu}, CLDR ${process.versions.cldr}\n`
writeFileSync('persian.txt', icu + months('persian', 1300, 1500))
writeFileSync('islamic.txt', icu + months('islamic-umalqura', 1300, 1600))
