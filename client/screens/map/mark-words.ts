import type { NamedPlace } from '../../../server/contract/told/place.ts'
import { rangeWords } from '../../parts/words.ts'
import type { Mark, MarkLook } from '../../state/marks.ts'
import type { PlaceRef } from '../../state/told.ts'
import { countdownWords, spanOf } from '../places/countdown.ts'
import { hoursWords } from '../places/hours-words.ts'
import { pageNear } from '../places/place-chain.ts'
import { agencyName, momentWords, toldDetail, toldTitle, valueWords } from '../places/told-words.ts'

/** A mark in words: the same under the pointer, in the column, in the list and in the table. */
export interface MarkFacts {
  readonly id: string
  readonly layer: Mark['layer']
  readonly look: MarkLook
  readonly cells: readonly string[]
  readonly title: string
  readonly where: string
  readonly dates: string
  /** What it is now: a countdown, or why it is there; may be empty. */
  readonly state: string
  /** Who, by what right, with whom. */
  readonly lines: readonly string[]
  readonly page: PlaceRef | null
}

/** Why a place is among the hidden ones. */
export const hiddenReasons = {
  told: 'People name it often, few incidents are recorded',
  hospital: 'Assaults are treated in A&E, the police have few on record',
} as const

/** Why a whole ward is. */
export const hiddenWardReasons = {
  fear: 'Many say that they do not feel safe, few incidents are recorded',
  'told-nobody': 'Many say that they told nobody, few incidents are recorded',
} as const

/** `isRoom`: nobody's business is named on a projector. */
export function markFacts(mark: Mark, now: Date, isRoom: boolean): MarkFacts {
  const { id, layer, look, cells, about } = mark
  if ('hidden' in about) {
    const { name, ward, reason, sentence, cell } = about.hidden
    return {
      ...{ id, layer, look, cells, title: 'Hidden place', where: `${name}, ${ward}`, dates: '' },
      ...{ state: hiddenReasons[reason], lines: [sentence], page: { kind: 'cell', id: cell } },
    }
  }
  const { entry } = about
  const facts = {
    ...{ id, layer, look, cells, title: toldTitle(entry), where: whereWords(entry.place, isRoom) },
    page: pageNear(entry),
  }
  const with_ = entry.agencies.length > 0 ? `, with ${valueWords('agencies', entry.agencies)}` : ''
  const agency = `${agencyName(entry.agency)}${with_}`
  if (entry.kind === 'service')
    return {
      ...{ ...facts, dates: hoursWords(entry.fields.hours).join('; ') || 'Hours not known' },
      ...{ state: toldDetail(entry), lines: [entry.fields.note, agency].filter(Boolean) },
    }
  const state = countdownWords(spanOf(entry.fields), now)
  if (entry.kind === 'power') {
    const { starts, ends, basis } = entry.fields
    return {
      ...facts,
      dates: `${momentWords(starts)} to ${momentWords(ends)}`,
      state,
      lines: [basis, agency],
    }
  }
  return { ...facts, dates: rangeWords(entry.fields.from, entry.fields.to), state, lines: [agency] }
}

const whereWords = (place: NamedPlace | null, isRoom: boolean): string =>
  place === null
    ? ''
    : [isRoom && place.kind === 'venue' ? '' : place.name, place.ward].filter(Boolean).join(', ')
