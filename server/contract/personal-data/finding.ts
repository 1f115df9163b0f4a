/** What the screen looks for in text. A closed list: a form, a refusal and a table name a finding by one of these. */
export const personalDataKinds = [
  'niNumber',
  'nhsNumber',
  'iban',
  'card',
  'email',
  'link',
  'coordinates',
  'what3words',
  'birthDate',
  'fullDate',
  'policeReference',
  'phone',
  'postcode',
  'vehicle',
  'handle',
  'exactAge',
  'flat',
  'address',
  'name',
] as const

export type PersonalDataKind = (typeof personalDataKinds)[number]

/** A place in normalised text and what stands there afterwards. `end` is the first position that is kept. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** A span in the text as it was written. It never repeats the value. */
export interface Finding extends Span {
  readonly kind: PersonalDataKind
}

/** Finds one kind in normalised text. */
export type Detect = (text: string) => readonly Span[]

/**
 * Made coarser, and then nothing is left to look at: a month and an age band belong to nobody. Everything else
 * that is found means that somebody wrote about a person, a home or a vehicle; the words around it may still tell
 * who, which no pattern can judge, so a person looks first.
 */
const coarsened: ReadonlySet<PersonalDataKind> = new Set(['fullDate', 'exactAge'])

/** Whether a text with findings of this kind waits for a person. */
export const needsReview = (kind: PersonalDataKind): boolean => !coarsened.has(kind)
