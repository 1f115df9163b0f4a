import { type SafetyColour, SafetyMapDraft } from '../../../server/contract/told/safety-map.ts'

/** What a press on a cell does. */
export type Pen = SafetyColour | 'way' | 'none'
export const penWords: Readonly<Record<Pen, string>> = {
  green: 'Safe',
  amber: 'It depends',
  red: 'Not safe',
  way: 'My way',
  none: 'Take out',
}
export const colourLetters: Readonly<Record<SafetyColour, string>> = { green: 'S', amber: 'D', red: 'N' }

/** So many rings of cells around the place: wide enough for a thumb each on a phone. */
export const mapRings = 3

/** A map while it is made. */
export interface SafetyMapForm {
  readonly marks: Readonly<Record<string, SafetyColour>>
  /** In the order in which it was walked. */
  readonly route: readonly string[]
}
export const emptyMap: SafetyMapForm = { marks: {}, route: [] }

/** The map after a press. */
export function pressed({ marks, route }: SafetyMapForm, cell: string, pen: Pen): SafetyMapForm {
  if (pen === 'way') return { marks, route: route.at(-1) === cell ? route : [...route, cell] }
  const others = Object.fromEntries(Object.entries(marks).filter(([each]) => each !== cell))
  if (pen === 'none') return { marks: others, route: route.filter((each) => each !== cell) }
  return { marks: { ...others, [cell]: pen }, route }
}

const draftOf = ({ marks, route }: SafetyMapForm) => ({
  marks: Object.entries(marks).map(([cell, colour]) => ({ cell, colour })),
  route: [...route],
})

/** What is sent; null while nothing is marked. */
export const mapDraft = (form: SafetyMapForm): SafetyMapDraft | null =>
  SafetyMapDraft.safeParse(draftOf(form)).data ?? null

/** A map as it was kept over a reload; an empty one when it cannot be read. */
export function readMap(kept: unknown): SafetyMapForm {
  const parsed = SafetyMapDraft.safeParse(kept)
  if (!parsed.success) return emptyMap
  const { marks, route } = parsed.data
  return { marks: Object.fromEntries(marks.map(({ cell, colour }) => [cell, colour])), route }
}

/** The form in which it is kept: the same as it is sent. */
export const keptMapOf = draftOf
