import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../server/contract/agreement.ts'
import { roles } from '../../../server/contract/reference.ts'
import { protectedOrigin } from '../../../server/contract/sources.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { releaseAnswer } from '../../../server/disclosure/gate.ts'
import { readableSources, releasedOnlySources } from '../../../server/disclosure/policy.ts'
import { makeRaw, mapRaw, zipRaw } from '../../../server/sealed/raw.ts'
import { readReleased } from '../../../server/sealed/released.ts'

const agreement = {
  reference: 'one',
  source: 'demonstration' as const,
  starts: '2026-01-01',
  ends: '2026-12-31',
  parties: ['demonstration'],
  publish: 'partner' as const,
}
const party = { role: 'analyst', agency: 'demonstration', account: null } as const

describe('who may ask a shared source live', () => {
  it('is an officer or analyst of a party while the agreement is in force', () => {
    const readers = roles.filter((role) =>
      readableSources({ role, agency: 'demonstration', account: null }, [agreement], '2026-06-01').has(
        'demonstration',
      ),
    )
    expect(readers).toEqual(['officer', 'analyst'])
  })

  it.each([
    ['of another agency', { ...party, agency: 'local' }, '2026-06-01', [agreement]],
    ['before it starts', party, '2025-12-31', [agreement]],
    ['after it ends', party, '2027-01-01', [agreement]],
    ['without an agreement', party, '2026-06-01', []],
  ])('nobody %s', (_, viewer, today, agreements) => {
    const readable = readableSources(viewer, agreements, today)
    expect(readable.has('demonstration')).toBe(false)
    expect(readable.has('police-uk-street')).toBe(true)
  })

  it('includes the first and the last day', () => {
    for (const today of ['2026-01-01', '2026-12-31'])
      expect(readableSources(party, [agreement], today).has('demonstration')).toBe(true)
  })
})

describe('sources seen by their released figures alone', () => {
  const police = { ...party, agency: 'police' }
  const seenBy = (viewer: Viewer, agreements: readonly Agreement[]) =>
    releasedOnlySources(viewer, agreements, readableSources(viewer, agreements, '2026-06-01'))

  it('are those of agreements of others that let the viewer’s tier see them', () => {
    expect(seenBy(police, [agreement])).toEqual(['demonstration'])
    expect(seenBy({ ...police, role: 'officer' }, [agreement])).toEqual(['demonstration'])
    expect(seenBy({ ...police, role: 'dpo' }, [agreement])).toEqual([])
    expect(seenBy({ ...police, role: 'dpo' }, [{ ...agreement, publish: 'public' }])).toEqual([
      'demonstration',
    ])
  })

  it('are none of what is asked live, published to nobody, or not by every agreement', () => {
    expect(seenBy(party, [agreement])).toEqual([])
    expect(seenBy(police, [{ ...agreement, publish: 'none' }])).toEqual([])
    expect(seenBy(police, [agreement, { ...agreement, reference: 'other', publish: 'none' }])).toEqual([])
    expect(seenBy(police, [])).toEqual([])
  })
})

describe('releaseAnswer', () => {
  const open = makeRaw(3, ['police-uk-street'])
  const shared = makeRaw(4, ['demonstration'])
  const all = new Set(['police-uk-street', 'demonstration'])

  it('releases what was counted from readable sources', () => {
    expect(
      readReleased(
        releaseAnswer(
          party,
          zipRaw(open, shared, (a, b) => a + b),
          all,
        ),
      ),
    ).toBe(7)
  })

  it('refuses when any part came from elsewhere, however it was combined', () => {
    const joined = mapRaw(
      zipRaw(open, shared, (a) => a),
      (a) => a,
    )
    expect(() => releaseAnswer(party, joined, new Set(['police-uk-street']))).toThrow('notReleased')
  })

  it('goes by the role, whatever set it is handed', () => {
    expect(() =>
      releaseAnswer({ role: 'partner', agency: 'demonstration', account: null }, shared, all),
    ).toThrow('notReleased')
    expect(() => releaseAnswer(party, makeRaw(1, ['nowhere']), new Set(['nowhere']))).toThrow('notReleased')
  })
})

describe('the basis of an answer, for the audit', () => {
  const readable = new Set(['police-uk-street', 'demonstration'])
  const basisOf = (...origins: string[]) =>
    releaseAnswer(party, makeRaw(1, origins), readable).provenance.basis

  it('is live as soon as one part was counted from records that are not open', () => {
    expect(basisOf('police-uk-street')).toBe('open')
    expect(basisOf()).toBe('open')
    expect(basisOf('police-uk-street', 'demonstration')).toBe('live')
    expect(basisOf(protectedOrigin('demonstration'))).toBe('live')
  })
})
