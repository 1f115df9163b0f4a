/**
 * Fictional personal data in many spellings, made without any pattern of the screen: check digits are worked out
 * here in another way, the sentences are written by hand. Telephone numbers are of the ranges that Ofcom keeps for
 * drama; people's surnames are invented.
 */
import type { PersonalDataKind } from '../../../../server/contract/personal-data/finding.ts'
import type { Seeded } from '../../../helpers/seeded.ts'

type Make = (chance: Seeded) => string

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const letterOf = (chance: Seeded, without = ''): string =>
  chance.pick([...letters].filter((letter) => !without.includes(letter)))
const digits = (chance: Seeded, count: number): string =>
  Array.from({ length: count }, () => chance.integer(0, 9)).join('')
const until = <T>(make: () => T, good: (made: T) => boolean): T => {
  for (;;) {
    const made = make()
    if (good(made)) return made
  }
}

const niNumber: Make = (chance) =>
  until(
    () => letterOf(chance, 'DFIQUV') + letterOf(chance, 'DFIOQUV'),
    (two) => !'BG GB KN NK NT TN ZZ'.split(' ').includes(two),
  ) +
  digits(chance, 6) +
  chance.pick([...'ABCD'])

/** The check digit is the one that makes the weighted sum, itself counted once, a multiple of 11. */
const nhsNumber: Make = (chance) =>
  until(
    () => chance.pick(['4', '6', '7', '9']) + digits(chance, 9),
    (ten) => [...ten].reduce((sum, digit, at) => sum + Number(digit) * (10 - Math.min(at, 9)), 0) % 11 === 0,
  )

/** Every second digit from the right doubled, their digits added: a multiple of ten. */
const card: Make = (chance) =>
  until(
    () => chance.pick(['4', '51', '2221', '6011']).padEnd(16, digits(chance, 16)),
    (number) =>
      [...number].reduce(
        (sum, digit, at) =>
          sum + [...String(Number(digit) * (at % 2 ? 1 : 2))].reduce((a, b) => a + Number(b), 0),
        0,
      ) %
        10 ===
      0,
  )

/** Check digits by whole-number arithmetic: 98 less the rest of the number with zeros for them. */
const iban: Make = (chance) => {
  const [country, account] = chance.pick<[string, string]>([
    ['GB', `NWBK${digits(chance, 14)}`],
    ['IE', `AIBK${digits(chance, 14)}`],
    ['DE', digits(chance, 18)],
    ['FR', digits(chance, 23)],
    ['RO', `BTRL${digits(chance, 16)}`],
  ])
  const asNumber = [...`${account}${country}00`]
    .map((mark) => (/\d/.test(mark) ? mark : 10 + letters.indexOf(mark)))
    .join('')
  return `${country}${String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')}${account}`
}

const areas = 'B BR CR DA E EC EN G HA IG KT L LS M N NW RM SE SM SW TN TW UB W WC'.split(' ')
const outwardOf: Make = (chance) => {
  const area = chance.pick(areas)
  if (area === 'EC' || area === 'WC') return `${area}${chance.integer(1, 4)}${chance.pick([...'AMNPR'])}`
  return `${area}${chance.integer(1, chance.pick([9, 28]))}`
}
const inwardOf: Make = (chance) =>
  `${chance.integer(0, 9)}${letterOf(chance, 'CIKMOV')}${letterOf(chance, 'CIKMOV')}`

const phone: Make = (chance) =>
  chance.pick([
    `07700 900${digits(chance, 3)}`,
    `020 7946 0${digits(chance, 3)}`,
    `01632 960${digits(chance, 3)}`,
    `0113 496 0${digits(chance, 3)}`,
    `(020) 7946 0${digits(chance, 3)}`,
    `+44 7700 900${digits(chance, 3)}`,
    `+44 (0)20 7946 0${digits(chance, 3)}`,
    `0044 7700 900 ${digits(chance, 3)}`,
    `07700-900-${digits(chance, 3)}`,
    `07700.900.${digits(chance, 3)}`,
    `077 00 90 0${digits(chance, 1)} ${digits(chance, 2)}`,
  ])

const vehicle: Make = (chance) => {
  const half = chance.pick(['02', '09', '11', '17', '23', '52', '59', '61', '67', '74'])
  const three = () => letterOf(chance, 'IQ') + letterOf(chance, 'IQ') + letterOf(chance, 'IQ')
  return `${letterOf(chance, 'IQZ')}${letterOf(chance, 'IQZ')}${half} ${three()}`
}
const olderVehicle: Make = (chance) => {
  const three = until(
    () => letterOf(chance, 'IQ') + letterOf(chance, 'IQAEOU') + letterOf(chance, 'IQAEOU'),
    () => true,
  )
  const number = chance.integer(21, 899)
  const plate = chance.pick([
    `${chance.pick([...'HJKLMNPRST'])}${number} ${three}`,
    `${three} ${number}${chance.pick([...'PRSTVWXY'])}`,
  ])
  return chance.pick([
    `a blue car, ${plate}, parked by the gate`,
    `the plate was ${plate} on a white van`,
    `reg ${plate}`,
    `moped ${plate} seen twice`,
  ])
}

const invented = ['exampleby', 'testworth', 'samplefield', 'placeholder', 'fitzmodel', 'demoson', 'nobodyton']
const given = ['jamie', 'priya', 'tomasz', 'kwame', 'siobhan', 'aisha', 'leon', 'mei', 'zoe', 'rafael']
const email: Make = (chance) => {
  const user = `${chance.pick(given)}${chance.pick(['.', '_', '-', ''])}${chance.pick(invented)}${chance.pick(['', '7', '1999', '+town'])}`
  const host = chance.pick(['example.com', 'example.org', 'mail.example.co.uk', 'example.net'])
  const [name, ...ends] = host.split('.')
  return chance.pick([
    `${user}@${host}`,
    `${user}@${host}`,
    `${user.toUpperCase()}@${host}`,
    `${user} (at) ${host}`,
    `${user} [at] ${[name, ...ends].join(' [dot] ')}`,
    `${user} at ${[name, ...ends].join(' dot ')}`,
  ])
}
const link: Make = (chance) =>
  chance.pick([
    `https://example.com/${chance.pick(given)}/${digits(chance, 5)}`,
    `http://www.example.org/?id=${digits(chance, 4)}`,
    `www.example.co.uk/${chance.pick(invented)}`,
    `example.com/${chance.pick(given)}`,
    `HTTPS://EXAMPLE.NET/${digits(chance, 3)}`,
    `t.me/${chance.pick(given)}${digits(chance, 3)}`,
    `${chance.pick(invented)}.example.org`,
  ])
const handle: Make = (chance) => {
  const user = `${chance.pick(given)}_${chance.pick(invented)}${digits(chance, 2)}`
  return chance.pick([
    `@${user}`,
    `@${chance.pick(given)}.${chance.pick(invented)}`,
    `insta: ${user}`,
    `snapchat name ${user}`,
    `username is ${chance.pick(given)}${digits(chance, 3)}`,
    `IG ${user}`,
  ])
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const dateOf: Make = (chance) => {
  const [day, month, year] = [chance.integer(1, 28), chance.integer(1, 12), chance.integer(1950, 2026)]
  const two = (number: number) => String(number).padStart(2, '0')
  const name = monthNames[month - 1]
  const ordinal = `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`
  return chance.pick([
    `${two(day)}/${two(month)}/${year}`,
    `${day}/${month}/${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${two(day)}/${two(month)}/${String(year).slice(2)}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${name} ${year}`,
    `${ordinal} of ${name} ${year}`,
    `${ordinal} ${name.slice(0, 3)} ${year}`,
    `${name} ${day}, ${year}`,
    `${two(day)}-${name.slice(0, 3)}-${String(year).slice(2)}`,
  ])
}

const policeReference: Make = (chance) =>
  chance.pick([
    `PNC ${chance.integer(1995, 2024)}/${digits(chance, 7)}${letterOf(chance, 'IOS')}`,
    `${chance.integer(10, 24)}/${digits(chance, 6)}${letterOf(chance, 'IOS')}`,
    `CRO ${chance.integer(1000, 99999)}/${chance.integer(10, 24)}${letterOf(chance, 'IOS')}`,
    `crime ref ${digits(chance, 7)}/${chance.integer(10, 26)}`,
    `${chance.integer(1000000, 9999999)}/${chance.integer(18, 26)}`,
    `crime reference number: 01/${digits(chance, 5)}/${chance.integer(18, 26)}`,
    `CAD ${chance.integer(1000, 9999)}/${chance.integer(10, 28)}JUN`,
    `incident no. ${chance.integer(100000, 999999)}`,
    `custody number ${letterOf(chance)}${letterOf(chance)}/${digits(chance, 5)}/${chance.integer(18, 26)}`,
    `URN ${chance.integer(10, 99)}${letterOf(chance)}${letterOf(chance)}${digits(chance, 5)}`,
  ])

const nouns =
  'filled count soap daring lion race tulip river button candle plank orbit silver muffin lantern'.split(' ')
const what3words: Make = (chance) => {
  const three = [chance.pick(nouns), chance.pick(nouns), chance.pick(nouns)].join('.')
  return chance.pick([`///${three}`, three, `what3words ${three}`, `w3w: ///${three}`])
}
const coordinates: Make = (chance) => {
  const latitude = `51.${digits(chance, chance.integer(3, 7))}`
  const longitude = `${chance.pick(['', '-'])}0.${digits(chance, chance.integer(3, 7))}`
  const square = chance.pick(['TQ', 'TL', 'SU', 'SP', 'NZ', 'ST'])
  return chance.pick([
    `${latitude}, ${longitude}`,
    `${latitude} ${longitude}`,
    `${latitude},${longitude}`,
    `lat ${latitude} lon ${longitude}`,
    `${latitude}N ${longitude.replace('-', '')}W`,
    `${latitude}° N, ${longitude.replace('-', '')}° E`,
    `51°${chance.integer(10, 59)}'${chance.integer(10, 59)}"N 0°0${chance.integer(1, 9)}'${chance.integer(10, 59)}"W`,
    `${square} ${digits(chance, 3)} ${digits(chance, 3)}`,
    `${square}${digits(chance, 6)}`,
    `${square} ${digits(chance, 4)} ${digits(chance, 4)}`,
    `${square} ${digits(chance, 5)} ${digits(chance, 5)}`,
    `5${digits(chance, 5)}, 1${digits(chance, 5)}`,
  ])
}

const exactAge: Make = (chance) => {
  const age = chance.integer(8, 84)
  return chance.pick([
    `a ${age}-year-old`,
    `a ${age} year old`,
    `aged ${age}`,
    `${age} years old`,
    `${age}yo`,
    `age ${age}`,
    `a ${age} y/o boy`,
    `${age} years of age`,
    `a seventeen-year-old`,
  ])
}
const flat: Make = (chance) => {
  const number = `${chance.integer(1, 180)}${chance.pick(['', '', 'A', 'b'])}`
  return chance.pick([
    `flat ${number}`,
    `Flat ${number}`,
    `FLAT ${number}`,
    `apartment ${number}`,
    `apt ${number}`,
    `room ${number}`,
    `Flat no. ${number}`,
    `flat number ${number}`,
    `bedsit ${number}`,
    `Flat ${chance.pick([...'BCDEF'])}`,
    `maisonette ${number}`,
  ])
}

const streetNames = [
  'Example',
  'Sample',
  'Old Model',
  'St Template',
  'Placeholder',
  'Upper Demo',
  'Prototype',
  'King Specimen',
  "Mock's",
  'Far Fiction',
]
const streetTypes =
  'Road Road Road Street Avenue Lane Close Drive Way Gardens Grove Crescent Court Place Terrace Square Mews Hill Rise Rd St Ave'.split(
    ' ',
  )
const address: Make = (chance) => {
  const number = `${chance.integer(1, 399)}${chance.pick(['', '', '', 'a', 'B'])}`
  const street = `${chance.pick(streetNames)} ${chance.pick(streetTypes)}`
  const small = `${chance.pick(['example', 'sample', 'placeholder', 'old model'])} ${chance.pick(['road', 'street', 'avenue', 'lane', 'crescent', 'grove', 'rd'])}`
  return chance.pick([
    `${number} ${street}`,
    `${number} ${street}`,
    `${number}, ${street}`,
    `No. ${number} ${street}`,
    `number ${number} ${street}`,
    `${number} ${street}`.toUpperCase(),
    `${number} ${small}`,
    `${chance.integer(1, 40)}-${chance.integer(41, 80)} ${street}`,
    `at ${number} ${small}`,
  ])
}

const firstNames = [
  'Jamie',
  'Priya',
  'Tomasz',
  'Kwame',
  'Siobhán',
  'Aisha',
  'Leon',
  'Mei',
  'Zoë',
  'Rafael',
  'Ngozi',
  'Dmitri',
  'Halima',
  'Jean-Luc',
  "D'Andre",
]
const surnames = [
  'Exampleby',
  'Testworth',
  'Samplefield',
  'Placeholder',
  'Fitzmodel',
  "O'Demo",
  'McNobody',
  'de la Prueba',
  'Specimen-Ode',
  'van Voorbeeld',
  'Smith',
]
const street = ['Smiler', 'Ghost', 'Little T', 'Biggz', 'Tiny', 'Sparky', 'JD']
const name: Make = (chance) => {
  const [first, last] = [chance.pick(firstNames), chance.pick(surnames)]
  return chance.pick([
    `${chance.pick(['Mr', 'Mrs', 'Ms', 'Dr', 'Mr.', 'Miss', 'Cllr', 'Rev', 'Prof', 'Mx'])} ${last}`,
    `${chance.pick(['Mr', 'Mrs', 'Ms'])} ${first} ${last}`,
    `${chance.pick(['mr', 'mrs'])} ${last.toLowerCase().replace(/^(de la|van) /, '')}`,
    `MR ${last.toUpperCase()}`,
    `PC ${last}`,
    `Uncle ${first}`,
    `a boy called ${first}`,
    `a woman named ${first} ${last}`,
    `he is known as ${chance.pick(street)}`,
    `aka ${chance.pick(street)}`,
    `aka ${chance.pick(['smiler', 'ghost', 'sparky'])}`,
    `someone called ${first}`,
    `they call themselves friends of a lad called ${chance.pick(street)}`,
    `my friend ${first}`,
    `her son ${first} ${last}`,
    `his brother, ${first},`,
    `my name is ${first} ${last}`,
    `victim: ${first} ${last}`,
    `goes by ${chance.pick(street)}`,
    `street name is ${chance.pick(street)}`,
    `nicknamed ${chance.pick(street)}`,
  ])
}

/** Signs that do not show, put in anywhere: zero-width space, joiners, a word joiner, direction marks, a soft hyphen. */
const unseen = ['\u200b', '\u200c', '\u200d', '\u2060', '\u200e', '\u202e', '\ufeff', '\u00ad']
const scatter = (text: string, chance: Seeded): string =>
  [...text].map((mark) => (chance.next() < 0.3 ? mark + chance.pick(unseen) : mark)).join('')
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
const arabic = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
const otherSpaces = (text: string, chance: Seeded): string =>
  text.replace(/ /g, () => chance.pick(['\u00a0', '\u2009', '\u3000', '\u202f']))
const otherDashes = (text: string, chance: Seeded): string =>
  text.replace(/-/g, () => chance.pick(['\u2010', '\u2011', '\u2013', '\u2212']))

/** The same in other characters. */
const disguised = (text: string, chance: Seeded): string =>
  chance.pick<(text: string, chance: Seeded) => string>([
    (plain) => plain,
    (plain) => plain,
    scatter,
    wide,
    arabic,
    otherSpaces,
    otherDashes,
    (plain) => otherSpaces(scatter(plain, chance), chance),
  ])(text, chance)

/** Letters and digits in groups with one sign between. */
const grouped = (text: string, sizes: readonly number[], chance: Seeded): string => {
  const sign = chance.pick([' ', '-', '.', ''])
  const groups: string[] = []
  for (let at = 0, group = 0; at < text.length; group++) {
    const size = sizes[Math.min(group, sizes.length - 1)]
    groups.push(text.slice(at, at + size))
    at += size
  }
  return groups.join(sign)
}
const anyCase = (text: string, chance: Seeded): string => chance.pick([text, text, text.toLowerCase()])

/** Each kind as somebody may write it. */
const written: Record<PersonalDataKind, Make> = {
  niNumber: (chance) =>
    anyCase(
      grouped(niNumber(chance), chance.pick([[9], [2, 2, 2, 2, 1], [2, 6, 1], [2, 3, 3, 1], [1]]), chance),
      chance,
    ),
  nhsNumber: (chance) => grouped(nhsNumber(chance), chance.pick([[10], [3, 3, 4], [1]]), chance),
  card: (chance) => grouped(card(chance), chance.pick([[16], [4], [4, 6, 6]]), chance),
  iban: (chance) => anyCase(grouped(iban(chance), chance.pick([[40], [4]]), chance), chance),
  postcode: (chance) =>
    anyCase(`${outwardOf(chance)}${chance.pick([' ', '', ' ', '-', '  '])}${inwardOf(chance)}`, chance),
  vehicle: (chance) =>
    chance.next() < 0.3
      ? olderVehicle(chance)
      : chance.pick([
          (plate: string) => plate,
          (plate: string) => plate.replace(' ', ''),
          (plate: string) => plate.replace(' ', '-'),
          (plate: string) => plate.toLowerCase().replace(' ', ''),
        ])(vehicle(chance)),
  birthDate: (chance) =>
    chance.pick([
      `DOB ${dateOf(chance)}`,
      `d.o.b. ${dateOf(chance)}`,
      `date of birth: ${dateOf(chance)}`,
      `born on ${dateOf(chance)}`,
      `born ${dateOf(chance)}`,
      `dob: ${dateOf(chance)}`,
    ]),
  ...{
    phone,
    email,
    link,
    handle,
    exactAge,
    fullDate: dateOf,
    policeReference,
    what3words,
    coordinates,
    flat,
    address,
    name,
  },
}

const around: readonly [string, string][] = [
  ['', ''],
  ['Seen near the shops: ', ''],
  ['The young people said ', ' and then left.'],
  ['Residents told us that ', ' was there again last night'],
  ['Note (', ') from the meeting'],
  ['Please contact ', ', who knows more.'],
  ['It was about ', '; nobody else came.'],
  ['On Friday night by the station, ', '. Lighting is poor.'],
  ['First line\n', '\nlast line'],
]

/** One text that holds one value of the kind. */
export const plantedText = (kind: PersonalDataKind, chance: Seeded): string => {
  const [before, after] = chance.pick(around)
  return `${before}${disguised(written[kind](chance), chance)}${after}`
}
