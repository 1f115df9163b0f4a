import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCategories, readCategories } from '../../../server/area/categories.ts'
import { parseCsv } from '../../../server/area/csv.ts'
import { testOnSample } from '../../helpers/sample-data.ts'
import { referenceFolder } from './pack.ts'

const categories = loadCategories(join(referenceFolder, 'categories.csv'))

/** Publishers' words as they stand in their files, written down here by hand, with the type they must become. */
const known: [publisher: string, words: string, type: string][] = [
  ['police-uk-street', 'Anti-social behaviour', 'antisocial-behaviour'],
  ['police-uk-street', 'Bicycle theft', 'bicycle-theft'],
  ['police-uk-street', 'Burglary', 'burglary'],
  ['police-uk-street', 'Criminal damage and arson', 'criminal-damage-and-arson'],
  ['police-uk-street', 'Drugs', 'drugs'],
  ['police-uk-street', 'Other crime', 'other-crime'],
  ['police-uk-street', 'Other theft', 'other-theft'],
  ['police-uk-street', 'Possession of weapons', 'weapons-possession'],
  ['police-uk-street', 'Public disorder and weapons', 'public-disorder-weapons'],
  ['police-uk-street', 'Public order', 'public-order'],
  ['police-uk-street', 'Robbery', 'robbery'],
  ['police-uk-street', 'Shoplifting', 'shoplifting'],
  ['police-uk-street', 'Theft from the person', 'theft-person'],
  ['police-uk-street', 'Vehicle crime', 'vehicle-crime'],
  ['police-uk-street', 'Violence and sexual offences', 'violence-and-sexual'],
  ['police-uk-street', 'Violent crime', 'violence-and-sexual'],
  ['police-uk-stop-search', '', 'stop-search-other'],
  ['police-uk-stop-search', 'Controlled drugs', 'stop-search-drugs'],
  ['police-uk-stop-search', 'Offensive weapons', 'stop-search-weapons'],
  ['police-uk-stop-search', 'Goods on which duty has not been paid etc.', 'stop-search-other'],
  ['mps', 'ROBBERY|ROBBERY OF PERSONAL PROPERTY', 'robbery-personal'],
  ['mps', 'VEHICLE OFFENCES|THEFT OR UNAUTH TAKING OF A MOTOR VEH', 'theft-of-vehicle'],
  ['mps', 'PUBLIC ORDER OFFENCES|PUBLIC FEAR, ALARM OR DISTRESS', 'public-fear'],
  ['mps', 'NFIB FRAUD|NFIB', 'fraud'],
  ['demonstration', 'stop-search-weapons', 'stop-search-weapons'],
]

describe('the committed table', () => {
  it.each(known)('%s "%s" is %s', (publisher, words, type) => {
    expect(categories.typeOf(publisher, words)).toBe(type)
    expect(categories.types.some(({ id }) => id === type)).toBe(true)
  })

  it('ignores case and spaces', () => {
    expect(categories.typeOf('mps', ' theft | Theft  from the person ')).toBe('theft-person')
    expect(categories.typeOf('police-uk-street', 'ANTI-SOCIAL  BEHAVIOUR')).toBe('antisocial-behaviour')
  })

  it('falls back to the major words of two-level publishers only', () => {
    expect(categories.typeOf('mps', 'THEFT|SOMETHING NEW')).toBe('theft')
    expect(categories.typeOf('mps', 'THEFT')).toBeUndefined()
    expect(categories.typeOf('police-uk-street', 'Robbery|x')).toBeUndefined()
  })

  it('does not know other words, other publishers or object keys', () => {
    for (const words of ['', 'Jaywalking', '*', '|', 'NEW MAJOR|THEFT', 'constructor', '__proto__']) {
      expect(categories.typeOf('police-uk-street', words), words).toBeUndefined()
      expect(categories.typeOf('mps', words), words).toBeUndefined()
    }
    expect(categories.typeOf('nobody', 'Burglary')).toBeUndefined()
  })

  it('has the ten groups in order and keeps stop-and-search apart', () => {
    expect(categories.groups.map(({ id }) => id).join(' ')).toBe(
      'violence-weapons robbery-theft-person drugs-exploitation antisocial-behaviour burglary vehicle ' +
        'criminal-damage-arson other-theft stop-search other',
    )
    const searches = categories.types.filter(({ group }) => group === 'stop-search')
    expect(searches.every(({ id }) => id.startsWith('stop-search-'))).toBe(true)
    expect(searches).toHaveLength(5)
  })
})

describe('readCategories', () => {
  const groups = 'group,label,order\ng2,Second,2\ng1,First,1\n'
  const types = 'type,label,group\nt1,Type one,g1\nt2,Type two,g2\n'
  const head = 'publisher,words,type,group,leafGroup\n'
  const rows = 'p,One,t1,g1,g1\np,Two|Small,t2,g2,g1\np,Two|*,t2,g2,g1\n'

  it('knows every pair of a small table', () => {
    const small = readCategories(head + rows, types, groups)
    expect(['one', 'TWO|small', 'two|other', 'three'].map((words) => small.typeOf('p', words))).toEqual([
      't1',
      't2',
      't2',
      undefined,
    ])
    expect(small.groups.map(({ id }) => id)).toEqual(['g1', 'g2'])
    expect(small.types[1]).toEqual({ id: 't2', label: 'Type two', group: 'g2', leafGroup: 'g1' })
  })

  it.each([
    ['twice', `${rows}p,ONE,t1,g1,g1\n`],
    ['not in', `${rows}p,Three,t1,g2,g2\n`],
    ['not in', `${rows}p,Three,t9,g1,g1\n`],
    ['no group', `${rows}p,Three,t1,g1,g9\n`],
    ['two leaf groups', `${rows}p,Three,t1,g1,g2\n`],
    ['no words lead to', 'p,One,t1,g1,g1\n'],
  ])('refuses a table that contradicts itself: %s', (message, table) => {
    expect(() => readCategories(head + table, types, groups)).toThrow(message)
  })
})

describe('real files', () => {
  testOnSample(
    'mps-ward-crime-2023-07-to-2025-06.csv',
    'know every MPS pair without the fallback',
    (path) => {
      const listed = new Set(
        parseCsv(readFileSync(join(referenceFolder, 'categories.csv'), 'utf8'), []).map((r) => r.words),
      )
      const rows = parseCsv(readFileSync(path, 'utf8'), ['MajorText', 'MinorText'])
      const pairs = new Set(rows.map((row) => `${row.MajorText}|${row.MinorText}`))
      expect(pairs.size).toBe(31)
      expect([...pairs].filter((pair) => !listed.has(pair))).toEqual([])
    },
  )

  testOnSample('police-uk-stop-search-2022.csv', 'know every object of search', (path) => {
    const rows = parseCsv(readFileSync(path, 'utf8'), ['Object of search'])
    expect(rows).toHaveLength(4358)
    const unknown = rows.filter((row) => !categories.typeOf('police-uk-stop-search', row['Object of search']))
    expect(unknown).toHaveLength(0)
  })
})
