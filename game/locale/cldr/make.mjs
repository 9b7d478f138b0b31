// Writes what Unicode's CLDR says of each language of the interface, one small
// file for each beside this script:
//
//     npm install --legacy-peer-deps --no-package-lock && node make.mjs
//
// `node make.mjs FOLDER` reads the packages from another folder. A file is an
// object of lists of words. What CLDR has wrong, or not as a newspaper prints
// it, is put right by corrections.json, each with what CLDR says, which must
// still be so, and why.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const packages = process.argv[2] ?? join(here, 'node_modules')

// Our English is the one of most of the world: 17 November 2025.
const languages = { en: 'en-GB', 'fa-IR': 'fa', 'fa-AF': 'fa-AF', 'ps-AF': 'ps', 'ur-PK': 'ur' }
const calendars = {
  gregorian: ['dates', 'ca-gregorian', 'gregorian', '1', 'gregorian'],
  persian: ['cal-persian', 'ca-persian', 'persian', '0', 'persian'],
  islamic: ['cal-islamic', 'ca-islamic', 'islamic', '0', 'islamic-umalqura'],
}

const json = path => JSON.parse(readFileSync(path, 'utf8'))
const main = (pack, tag, file) => json(join(packages, `cldr-${pack}-full/main/${tag}/${file}.json`)).main[tag]
const plurals = json(join(packages, 'cldr-core/supplemental/plurals.json')).supplemental['plurals-type-cardinal']

// An interval's pattern names a field twice: it is cut before the second time.
function cut(pattern) {
  const seen = new Set()
  for (let i = 0; i < pattern.length;) {
    if (pattern[i] === "'") throw new Error(`a quote in ${pattern}`)
    if (!/[A-Za-z]/.test(pattern[i])) { i++; continue }
    const letter = pattern[i] === 'L' ? 'M' : pattern[i]
    if (seen.has(letter)) return [pattern.slice(0, i), pattern.slice(i)]
    seen.add(letter)
    while (/[A-Za-z]/.test(pattern[i] ?? '') && (pattern[i] === 'L' ? 'M' : pattern[i]) === letter) i++
  }
  throw new Error(`no field is twice in ${pattern}`)
}

const twelve = months => Array.from({ length: 12 }, (_, i) => months[i + 1])

function addCalendar(out, name, tag) {
  const [pack, file, key, era, type] = calendars[name]
  const c = main(pack, tag, file).dates.calendars[key]
  const put = (k, v) => { out[`${name}.${k}`] = [v].flat() }
  const { format, 'stand-alone': alone } = c.months
  put('months', twelve(format.wide))
  put('monthsAlone', twelve(alone.wide))
  put('monthsShort', twelve(format.abbreviated))
  put('monthsShortAlone', twelve(alone.abbreviated))
  put('name', main('localenames', tag, 'localeDisplayNames').localeDisplayNames.types.calendar[type])
  put('era', c.eras.eraAbbr[era])
  if (name === 'gregorian') put('eraBefore', c.eras.eraAbbr['0'])
  const has = c.dateTimeFormats.availableFormats
  put('day', c.dateFormats.long)
  put('dayShort', c.dateFormats.medium)
  put('dayMonth', has.MMMMd)
  put('dayMonthShort', has.MMMd)
  put('monthYear', has.yyyyMMMM ?? has.yMMMM)
  put('monthYearShort', has.yyyyMMM ?? has.yMMM)
  put('year', has.yyyy ?? has.y)
  const range = c.dateTimeFormats.intervalFormats
  put('days', cut(range.yMMMd.d))
  put('daysOfMonths', cut(range.yMMMd.M))
  put('daysOfYears', cut(range.yMMMd.y))
  put('monthRange', cut(range.yMMMM.M))
  put('monthsOfYears', cut(range.yMMMM.y))
  put('years', cut(range.y.y))
}

// The signs of a set of digits: of the language, or else of one that has it.
function signs(tag, digits) {
  for (const l of [tag, 'fa', 'ar']) {
    const s = main('numbers', l, 'numbers').numbers[`symbols-numberSystem-${digits}`]
    if (s) return [s.decimal, s.group, s.percentSign, s.minusSign]
  }
}

// From which power of ten an amount is counted in which, and how that is
// written: "9 9 0bn".
function compact(formats) {
  const rows = []
  for (let power = 3; power < 15; power++) {
    const key = '1' + '0'.repeat(power)
    const pattern = formats[`${key}-count-other`]
    const zeros = pattern.match(/0+/)[0]
    const row = [power - zeros.length + 1, pattern.replace(zeros, '0')]
    const last = rows.at(-1)
    if (!last || last[1] !== row[0] || last[2] !== row[1]) rows.push([power, ...row])
  }
  return rows.map(r => r.join(' '))
}

// The plural rules as pluralOf of plural.go reads them: each category with its
// condition, without samples. What no rule is for is "other".
function plural(tag) {
  const rules = plurals[tag.split('-')[0]]
  return Object.entries(rules)
    .map(([key, rule]) => [key.replace('pluralRule-count-', ''), rule.split('@')[0].trim()].join(' '))
    .filter(rule => !rule.startsWith('other'))
}

function describe(tag) {
  const out = {}
  for (const name of Object.keys(calendars)) addCalendar(out, name, tag)
  const g = main('dates', tag, 'ca-gregorian').dates.calendars.gregorian.dateTimeFormats
  out.clock = [g.availableFormats.Hm]
  out.clockSeconds = [g.availableFormats.Hms]
  out.clocks = cut(g.intervalFormats.Hm.m.replaceAll(':mm', '')).map(p => p.replace(/H+/, h => h + ':mm'))
  out.dayAndClock = [g.medium]
  const n = main('numbers', tag, 'numbers').numbers
  for (const digits of ['latn', 'arabext', 'arab']) out[`signs.${digits}`] = signs(tag, digits)
  out.digits = [n.defaultNumberingSystem]
  out.compact = compact(n[`decimalFormats-numberSystem-${n.defaultNumberingSystem}`].short.decimalFormat)
  out.plural = plural(tag)
  const misc = main('misc', tag, 'listPatterns').listPatterns['listPattern-type-standard']
  out.list = [misc['2'], misc.start, misc.middle, misc.end]
  const d = main('misc', tag, 'delimiters').delimiters
  out.quotes = [d.quotationStart, d.quotationEnd, d.alternateQuotationStart, d.alternateQuotationEnd]
  return out
}

function correct(out, tag, corrections) {
  for (const c of corrections) {
    if (!c.in.includes(tag)) continue
    const was = JSON.stringify(out[c.key])
    if (was !== JSON.stringify(c.was)) throw new Error(`${tag} ${c.key}: CLDR now says ${was}`)
    out[c.key] = c.is
  }
}

// Lists that only repeat another are left out.
function shorten(out) {
  for (const name of Object.keys(calendars)) {
    const same = (a, b) => JSON.stringify(out[`${name}.${a}`]) === JSON.stringify(out[`${name}.${b}`])
    if (same('monthsShortAlone', 'monthsShort')) delete out[`${name}.monthsShortAlone`]
    if (same('monthsShort', 'months')) delete out[`${name}.monthsShort`]
    if (same('monthsAlone', 'months')) delete out[`${name}.monthsAlone`]
  }
}

const corrections = json(join(here, 'corrections.json'))
for (const [tag, cldr] of Object.entries(languages)) {
  const out = describe(cldr)
  correct(out, tag, corrections)
  shorten(out)
  const rows = Object.entries(out).map(([k, v]) => ` ${JSON.stringify(k)}: ${JSON.stringify(v)}`)
  writeFileSync(join(here, `${tag}.json`), `{\n${rows.join(',\n')}\n}\n`)
}
