import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadCategories } from '../../../server/area/categories.ts'
import type { Acting } from '../../../server/commands/acting.ts'
import { checkMeanings } from '../../../server/commands/mappings/check-meanings.ts'
import { checkPersonalData } from '../../../server/commands/mappings/check-personal-data.ts'
import { deleteMapping } from '../../../server/commands/mappings/delete-mapping.ts'
import { listMappings } from '../../../server/commands/mappings/list-mappings.ts'
import { readyMadeMappings } from '../../../server/commands/mappings/ready-made.ts'
import { saveMapping } from '../../../server/commands/mappings/save-mapping.ts'
import {
  isSurveyMapping,
  type MappingDraft,
  mappingParts,
  partnerSources,
} from '../../../server/contract/mappings.ts'
import { protectedCategories } from '../../../server/contract/protected.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../area/pack.ts'
import { now } from '../ingest/importing.ts'

const draft: MappingDraft = {
  name: 'our-log',
  label: 'Our log',
  source: 'bid-log',
  state: 'ready',
  location: { kind: 'wgs84', lon: 'Lon', lat: 'Lat' },
  time: { column: 'When', order: 'iso', hourColumn: null, clock: 'london' },
  category: { kind: 'column', column: 'Kind', words: { Theft: 'shoplifting' } },
  locationType: { kind: 'always', meaning: 'commercial' },
  sensitivity: { kind: 'always', meaning: 'none' },
  referenceColumn: null,
}

const actingIn = (dataFolder: string, viewer: Acting['viewer']): Acting => {
  openWriter(dataFolder, 'vault').close()
  const notHere = () => {
    throw new Error('not in this test')
  }
  return {
    config: { dataFolder, areaFolder: packFolder, referenceFolder },
    ...{
      area,
      viewer,
      clock: () => now,
      hasDemoSignIn: () => false,
      changed: () => undefined,
      dataVersion: () => '1',
    },
    imports: {
      ...{ check: notHere, start: notHere, undo: notHere, removeDemonstration: notHere },
      ...{ job: notHere, cancel: notHere, settle: notHere },
    },
    releases: { build: notHere, list: notHere, decided: notHere },
  }
}
const analyst = { role: 'analyst', agency: 'a', account: null } as const
const refused = (code: string, param?: string) => expect.objectContaining({ code, ...(param && { param }) })

it('saves, changes by version, lists and deletes a mapping', () => {
  const acting = actingIn(temporaryFolderForThisTest(), analyst)
  const save = (change: Partial<MappingDraft>, version: string | null) =>
    readReleased(saveMapping(acting, { draft: { ...draft, ...change }, version }))
  expect(save({}, null)).toEqual({ ...draft, version: 1, origin: 'saved' })
  expect(() => save({}, null)).toThrow(refused('changedMeanwhile'))
  expect(save({ label: 'Changed' }, '1')).toMatchObject({ version: 2, label: 'Changed' })
  expect(() => save({}, '1')).toThrow(refused('changedMeanwhile'))
  const listed = readReleased(listMappings(acting))
  expect(listed.find(({ name }) => name === 'our-log')).toMatchObject({ version: 2, origin: 'saved' })
  expect(() => deleteMapping(acting, { name: 'our-log', version: '1' })).toThrow(refused('changedMeanwhile'))
  deleteMapping(acting, { name: 'our-log', version: '2' })
  expect(() => deleteMapping(acting, { name: 'our-log', version: '2' })).toThrow(refused('notFound'))
  expect(readReleased(listMappings(acting)).every(({ origin }) => origin === 'readyMade')).toBe(true)
})

it('refuses a mapping that lacks any part, by the name of the part', () => {
  const acting = actingIn(temporaryFolderForThisTest(), analyst)
  for (const part of mappingParts)
    expect(() => saveMapping(acting, { draft: { ...draft, [part]: null }, version: null })).toThrow(
      refused('mappingIncomplete', part),
    )
  expect(mappingParts).toContain('locationType')
  expect(mappingParts).toContain('sensitivity')
})

it.each([
  ['a type nobody knows', { category: { kind: 'always', meaning: 'nonsense' } }, 'unknownValue', 'category'],
  [
    'police activity',
    { category: { kind: 'always', meaning: 'stop-search-drugs' } },
    'unknownValue',
    'category',
  ],
  [
    'a type that mixes sexual offences with others',
    { category: { kind: 'always', meaning: 'violence-and-sexual' } },
    'unknownValue',
    'category',
  ],
  [
    'a protected category for a shared source',
    { category: { kind: 'always', meaning: 'cuckooing' } },
    'unknownValue',
    'category',
  ],
  ['a type for a protected source', { source: 'cuckooing' }, 'unknownValue', 'category'],
  [
    'words told apart by case only',
    { category: { kind: 'column', column: 'Kind', words: { A: 'theft', ' a': 'arson' } } },
    'badValue',
    'category',
  ],
  [
    'one column for both coordinates',
    { location: { kind: 'wgs84', lon: 'X', lat: 'X' } },
    'badValue',
    'wgs84',
  ],
] as const)('refuses %s', (_what, change, code, param) => {
  const acting = actingIn(temporaryFolderForThisTest(), analyst)
  const changed = { ...draft, ...change } as MappingDraft
  expect(() => saveMapping(acting, { draft: changed, version: null })).toThrow(refused(code, param))
})

it("lets a partner save for a source of its own agency's agreement only, and nobody else", () => {
  const folder = temporaryFolderForThisTest()
  const partner = actingIn(folder, { role: 'partner', agency: 'bid', account: null })
  expect(() => saveMapping(partner, { draft, version: null })).toThrow(refused('notAllowed'))
  const vault = openWriter(folder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'A1', source: 'bid-log', class: 'shared', purpose: 'test', publish: 'none', demo: false },
    ...{ starts: '2026-01-01', ends: '2026-12-31', parties: ['bid'] },
  })
  vault.close()
  expect(readReleased(saveMapping(partner, { draft, version: null }))).toMatchObject({ version: 1 })
  expect(() =>
    saveMapping(partner, { draft: { ...draft, name: 'x', source: 'fire' }, version: null }),
  ).toThrow(refused('notAllowed'))
  const officer = actingIn(folder, { role: 'officer', agency: 'bid', account: null })
  expect(() => listMappings(officer)).toThrow(refused('notAllowed'))
})

it('has a ready-made mapping for every partner source, each of which could be saved as it is', () => {
  const readyMade = readyMadeMappings(referenceFolder)
  const categories = loadCategories(`${referenceFolder}/categories.csv`)
  const surveys = readyMade.filter(isSurveyMapping)
  expect(surveys.map(({ name }) => name)).toEqual(['survey'])
  const ofRecords = readyMade.filter((mapping) => !isSurveyMapping(mapping))
  for (const mapping of ofRecords) {
    checkMeanings(mapping, categories)
    checkPersonalData(mapping)
  }
  expect(new Set(ofRecords.map(({ source }) => source))).toEqual(new Set(partnerSources))
})

it('keeps the name of the survey mapping for surveys', () => {
  const acting = actingIn(temporaryFolderForThisTest(), analyst)
  const named = { ...draft, name: 'survey' }
  expect(() => saveMapping(acting, { draft: named, version: null })).toThrow(refused('badValue', 'name'))
})

it('has a category at homes for every group of incidents', () => {
  const groups = readFileSync(`${referenceFolder}/groups.csv`, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => (line === '' ? [] : [line.split(',')[0]]))
    .filter((group) => group !== 'stop-search')
  const atHome = protectedCategories.flatMap(({ id }) => (id.startsWith('home-') ? [id.slice(5)] : []))
  expect(atHome).toEqual(groups)
})

it.each([
  [
    'a name as a category',
    { category: { kind: 'column', column: 'Victim name', words: { A: 'theft' } } },
    'category',
  ],
  [
    'words that hold an address',
    { category: { kind: 'column', column: 'Kind', words: { 'noise at 12 Example Road': 'theft' } } },
    'category',
  ],
  [
    'a place by a home address',
    { location: { kind: 'street', column: 'Home address', locality: null } },
    'street',
  ],
  ['a date of birth as the time', { time: { ...draft.time, column: 'DOB' } }, 'time'],
] as const)('refuses %s as personal data', (_what, change, param) => {
  const acting = actingIn(temporaryFolderForThisTest(), analyst)
  const changed = { ...draft, ...change } as MappingDraft
  expect(() => saveMapping(acting, { draft: changed, version: null })).toThrow(refused('personalData', param))
})
