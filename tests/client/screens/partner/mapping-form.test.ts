import { describe, expect, it } from 'vitest'
import { agreementChoices } from '../../../../client/screens/partner/agreement-choices.ts'
import {
  columnFacts,
  looksLikeWords,
  withoutDropped,
} from '../../../../client/screens/partner/column-facts.ts'
import { assign, columnFor } from '../../../../client/screens/partner/column-jobs.ts'
import { explainAll } from '../../../../client/screens/partner/explain-all.ts'
import { draftOf, formFromGuess, formFromMapping } from '../../../../client/screens/partner/mapping-form.ts'
import { draftName, mappingName } from '../../../../client/screens/partner/mapping-name.ts'
import { meaningsOf } from '../../../../client/screens/partner/meanings.ts'
import { offeredMappings } from '../../../../client/screens/partner/offered-mappings.ts'
import { openPoints } from '../../../../client/screens/partner/open-points.ts'
import type { AgreementEntry } from '../../../../server/contract/agreement.ts'
import { guessMapping } from '../../../../server/contract/guess-mapping.ts'
import { MappingDraft, type MappingEntry, missingPart } from '../../../../server/contract/mappings.ts'

/** A log as a fictional partner might send it. */
const sample = {
  header: ['Reference', 'Date', 'Time', 'Location', 'Incident type', 'Caller name', 'Notes'],
  rows: [
    ['R1', '17/01/2026', '21:40', 'Example Road', 'Fight', 'Invented Person', 'call 07700 900123'],
    ['R2', '18/01/2026', '09:15', 'Sample Lane', 'Graffiti', 'Other Person', 'call 07700 900456'],
  ],
}
const types = [
  { id: 'violence', label: 'Violence', group: 'violence-weapons' },
  { id: 'criminal-damage', label: 'Criminal damage', group: 'criminal-damage-arson' },
  { id: 'violence-and-sexual', label: 'Violence and sexual offences', group: 'violence-weapons' },
  { id: 'stop', label: 'Stop', group: 'stop-search' },
]
const head = { name: 'a-log', label: 'A log', source: 'cctv-log', state: 'draft' } as const
const mapping: MappingEntry = {
  ...{ name: 'cctv', label: 'CCTV', source: 'cctv-log', state: 'ready', version: 3, origin: 'saved' },
  location: { kind: 'street', column: 'location', locality: null },
  time: { column: 'DATE', order: 'uk', hourColumn: 'Time', clock: 'london' },
  category: { kind: 'column', column: 'Incident_type', words: { Fight: 'violence', Brawl: 'violence' } },
  locationType: { kind: 'always', meaning: 'public' },
  sensitivity: { kind: 'always', meaning: 'none' },
  referenceColumn: null,
}

const guessed = () => {
  const { header, rows } = withoutDropped(sample)
  return formFromGuess(guessMapping(header, rows))
}

describe('the guesses as a form', () => {
  it('finds place, date, hour and kind, and leaves the dropped column alone', () => {
    const { jobs } = guessed()
    expect(jobs).toMatchObject({
      Location: 'street',
      Date: 'date',
      Time: 'hour',
      'Incident type': 'category',
    })
    expect(jobs['Caller name']).toBeUndefined()
  })

  it('names what is still open, homes included, until it is said', () => {
    const form = guessed()
    expect(openPoints(form)).toEqual([
      'Say what the words for what happened mean.',
      'Say what kind of place the rows happened at.',
      'Say whether the file holds domestic or other sensitive incidents.',
    ])
    expect(missingPart(draftOf(form, head))).toBe('category')
    const known = explainAll(form, sample, { mappings: [mapping], meanings: meaningsOf('cctv-log', types) })
    expect(known.category.words).toEqual({ fight: 'violence', graffiti: '' })
    const whole = {
      ...known,
      locationType: { words: {}, always: 'public' },
      sensitivity: { words: {}, always: 'none' },
    }
    expect(openPoints(whole)).toEqual([])
    const draft = draftOf(whole, head)
    expect(missingPart(draft)).toBeUndefined()
    expect(MappingDraft.parse(draft).category).toEqual({
      kind: 'column',
      column: 'Incident type',
      words: { fight: 'violence' },
    })
  })

  it('asks for the other half of a place', () => {
    const form = { ...guessed(), jobs: { A: 'lat' } as const }
    expect(openPoints(form)[0]).toBe('The latitude is there: which column holds the longitude?')
    expect(openPoints({ ...form, jobs: {} })[0]).toMatch(/^Which column says where/)
  })
})

it('gives each job to one column, and one way of saying a place', () => {
  const jobs = { A: 'street', B: 'locality', C: 'date' } as const
  expect(assign(jobs, 'D', 'date')).toEqual({ A: 'street', B: 'locality', D: 'date' })
  expect(assign(jobs, 'D', 'lat')).toEqual({ C: 'date', D: 'lat' })
  expect(assign(assign(jobs, 'D', 'lat'), 'E', 'lon')).toEqual({ C: 'date', D: 'lat', E: 'lon' })
  expect(assign(jobs, 'A', 'left')).toEqual({ B: 'locality', C: 'date' })
  expect(columnFor(jobs, 'hour')).toBeNull()
})

it('takes a mapping over for a header that spells its columns another way', () => {
  const form = formFromMapping(mapping, sample.header)
  expect(form.jobs).toEqual({ Location: 'street', Date: 'date', Time: 'hour', 'Incident type': 'category' })
  expect(form.category.words).toEqual({ fight: 'violence', brawl: 'violence' })
  expect(form.locationType.always).toBe('public')
})

it('offers mappings of the source that fit first, and marks the best one only when it is whole', () => {
  const other: MappingEntry = { ...mapping, name: 'other', referenceColumn: 'Case number' }
  const draft: MappingEntry = { ...mapping, name: 'try-draft', state: 'draft' }
  const fire: MappingEntry = { ...mapping, name: 'fire', source: 'fire' }
  const offered = offeredMappings([other, draft, fire, mapping], 'cctv-log', sample.header)
  expect(offered.map(({ mapping: { name }, missing, isBest }) => [name, missing, isBest])).toEqual([
    ['cctv', [], true],
    ['other', ['Case number'], false],
  ])
  expect(offeredMappings([other], 'cctv-log', sample.header)[0].isBest).toBe(false)
})

it('flags columns by name and by what their values look like', () => {
  const facts = columnFacts(sample)
  expect(facts.filter(({ isDropped }) => isDropped).map(({ name }) => name)).toEqual(['Caller name'])
  expect(facts.find(({ name }) => name === 'Notes')?.looksLike).toEqual(['phone'])
  expect(looksLikeWords(['phone'])).toBe('looks like a phone number: will be left out')
  expect(facts.find(({ name }) => name === 'Incident type')?.looksLike).toEqual([])
})

it('leads to no police activity and to no type that mixes what must be kept apart', () => {
  expect(meaningsOf('cctv-log', types).category.map(({ id }) => id)).toEqual(['violence', 'criminal-damage'])
  expect(meaningsOf('cuckooing', types).category.map(({ id }) => id)).toContain('cuckooing')
})

it('offers the agreements that may be used, and says why the others may not', () => {
  const agreement = (reference: string, more: Partial<AgreementEntry>): AgreementEntry => ({
    ...{ reference, source: 'cctv-log', sourceLabel: 'CCTV', class: 'shared', purpose: '', contact: '' },
    ...{ parties: ['council'], starts: '2026-01-01', ends: '2026-12-31', endedAt: null, state: 'inForce' },
    ...{ retentionMonths: 36, publish: 'none', lawfulBasis: null, publishAgreedBy: null },
    ...{ publishAgreedOn: null, version: null, demo: false },
    ...more,
  })
  const choices = agreementChoices(
    [
      agreement('ISA-1', { state: 'expired', ends: '2026-03-02' }),
      agreement('ISA-2', { parties: ['police'] }),
      agreement('ISA-3', {}),
      agreement('ISA-4', { source: 'fire' }),
      agreement('ISA-5', { state: 'notYet', starts: '2027-01-01' }),
      agreement('ISA-6', { state: 'ended' }),
    ],
    'cctv-log',
    'council',
  )
  expect(choices.map(({ reference, why }) => [reference, why])).toEqual([
    ['ISA-3', null],
    ['ISA-1', 'expired on 2 Mar 2026: the data-protection lead can renew it'],
    ['ISA-2', 'does not name your agency'],
    ['ISA-5', 'begins on 1 Jan 2027'],
    ['ISA-6', 'was ended early'],
  ])
})

it('names a mapping so that addresses can carry it', () => {
  expect(mappingName('CCTV log (north) – 2026')).toBe('cctv-log-north-2026')
  expect(mappingName('…')).toBe('mapping')
  expect(draftName(mappingName('x'.repeat(100)))).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/)
})
