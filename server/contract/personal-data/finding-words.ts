import { needsReview, type PersonalDataKind, personalDataKinds } from './finding.ts'

/** What a person calls each kind. */
export const kindWords: Readonly<Record<PersonalDataKind, string>> = {
  niNumber: 'a National Insurance number',
  nhsNumber: 'an NHS number',
  iban: 'a bank account number',
  card: 'a card number',
  email: 'an e-mail address',
  link: 'a web address',
  coordinates: 'map coordinates',
  what3words: 'a three-word place',
  birthDate: 'a date of birth',
  fullDate: 'an exact date',
  policeReference: 'a police reference',
  phone: 'a phone number',
  postcode: 'a full postcode',
  vehicle: 'a vehicle registration',
  handle: 'an account name',
  exactAge: 'an exact age',
  flat: 'a flat or house number',
  address: 'a house number',
  name: 'a person’s name',
}

/** What was found, in words and without any value; empty when nothing was. */
export function findingWords(kinds: readonly PersonalDataKind[]): string {
  const ordered = personalDataKinds.filter((kind) => kinds.includes(kind))
  if (ordered.length === 0) return ''
  const rule = ordered.some(needsReview)
    ? 'Names and numbers of people are not kept here.'
    : 'Only the month of a date and the band of an age are kept here.'
  return `This looks like ${list([...new Set(ordered.map((kind) => kindWords[kind]))])}. ${rule}`
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
