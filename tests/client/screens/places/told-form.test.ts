import { describe, expect, it } from 'vitest'
import { formSteps, lackingIn, stepsOf } from '../../../../client/screens/places/form-steps.ts'
import {
  conflictsOf,
  draftOf,
  emptyForm,
  formOf,
  missingIn,
  readForm,
  type ToldForm,
  writtenKinds,
} from '../../../../client/screens/places/told-form.ts'
import { action, concern, venue } from './told-entries.ts'

const place = { kind: 'cell', id: '8a1', name: 'Example Street' } as const

describe('a form', () => {
  it('is nothing to send until a place and a harm are chosen, and says which is missing', () => {
    const empty = emptyForm('report', null, 'youth-service')
    expect(draftOf(empty)).toBeNull()
    expect([...missingIn(empty)].sort()).toEqual(['harm', 'place'])
    const whole: ToldForm = { ...empty, place, fields: { ...empty.fields, harm: 'drugs' } }
    expect(draftOf(whole)).toEqual({
      ...{ kind: 'report', place: { kind: 'cell', id: '8a1' }, agencies: [] },
      fields: { harm: 'drugs', bands: [], since: 'unknown', text: '' },
    })
  })

  it('asks for each field that it can lack, of every kind', () => {
    for (const kind of writtenKinds) {
      const form: ToldForm = {
        ...emptyForm(kind, null, 'council', { assessment: 'a1', round: 1 }),
        agencies: ['Not An Agency'],
      }
      const asked = formSteps[kind].flatMap(({ asks }) => asks.map(({ field }) => field))
      const lacked = [...missingIn(form)].filter((field) => field !== 'agencies')
      expect(asked, kind).toEqual(expect.arrayContaining(lacked))
    }
  })

  it('asks the sitting days of a court alone', () => {
    const titles = (type: string) =>
      stepsOf({ ...emptyForm('venue', place, ''), fields: { type } }).map(({ title }) => title)
    expect(titles('court')).toContain('On which days does the court sit?')
    expect(titles('park')).not.toContain('On which days does the court sit?')
  })

  it('says of a step only what that step lacks', () => {
    const [where, what] = formSteps.concern
    const missing = missingIn(emptyForm('concern', null, ''))
    expect(lackingIn(where, missing).map(({ field }) => field)).toEqual(['place'])
    expect(lackingIn(what, missing).map(({ field }) => field)).toEqual(['harm'])
  })

  it('may be about no place at all where the kind allows it', () => {
    const form = emptyForm('action', null, 'council')
    expect(draftOf({ ...form, fields: { ...form.fields, wording: 'Ask for a lamp' } })?.place).toBeNull()
  })

  it('keeps the area of an action that was drawn, until another place is chosen', () => {
    const drawn = formOf(
      action({ place: { kind: 'cells', id: '', cells: ['8a1', '8a2'], name: '', ward: '' } }),
    )
    expect(drawn && draftOf(drawn)?.place).toEqual({ kind: 'cells', cells: ['8a1', '8a2'] })
    expect(drawn && draftOf({ ...drawn, place })?.place).toEqual({ kind: 'cell', id: '8a1' })
  })

  it('speaks of the very venue of a register when it is written there', () => {
    const form = emptyForm('venue', { kind: 'venue', id: 'outlet-1', name: 'Invented Grill' }, 'council')
    const draft = draftOf({ ...form, fields: { ...form.fields, type: 'fast-food' } })
    expect(draft?.fields).toMatchObject({ name: 'Invented Grill', register: 'outlet-1' })
  })

  it('comes back from a reload as it was, and as nothing when it cannot be read', () => {
    const form: ToldForm = { ...emptyForm('concern', place, ''), agencies: ['police'] }
    expect(readForm(JSON.parse(JSON.stringify(form)), 'concern')).toEqual(form)
    expect(readForm(JSON.parse(JSON.stringify(form)), 'report')).toBeNull()
    for (const broken of [null, 'text', [], { kind: 'concern' }, { kind: 'concern', fields: [] }])
      expect(readForm(broken, 'concern')).toBeNull()
  })
})

it('sets my words beside what stands now, only where they differ, in words', () => {
  const from = concern()
  const mine = formOf(from)
  const theirs = concern({ fields: { ...from.fields, since: 'months' }, agencies: ['police'] })
  expect(
    mine && conflictsOf({ ...mine, place: { ...place, id: '8a9', name: 'Other Road' } }, theirs),
  ).toEqual([
    { label: 'Place', mine: 'Other Road', theirs: 'Example Street' },
    { label: 'Who else may read it', mine: 'nothing', theirs: 'police' },
    { label: 'Since', mine: 'A few weeks', theirs: 'Months' },
  ])
})

it('changes a standing record without changing what was not touched', () => {
  for (const entry of [concern(), venue(), action()]) {
    const form = formOf(entry)
    expect(form && draftOf(form)?.fields).toEqual(entry.fields)
  }
})
