/** What the pages say is stored is what the databases hold: every column, once, and nothing else. */
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openAccounts } from '../../server/accounts/open.ts'
import { foldHouseholds, zoneRules } from '../../server/area/build/zone-rule.ts'
import { promisedFigures } from '../../server/contract/protection.ts'
import { administrationTables } from '../../server/contract/stored-administration.ts'
import { type StoredIn, type StoredTable, storedTables } from '../../server/contract/stored-data.ts'
import { releaseBase, releaseTiers } from '../../server/disclosure/policy.ts'
import { openWriter } from '../../server/store/open.ts'
import { writePartialRelease } from '../../server/store/release-file-writer.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'

const everyTable = [...storedTables, ...administrationTables]

/** `vault.incident.month`, sorted. */
const columnsSaid = (tables: readonly StoredTable[]): string[] =>
  tables
    .flatMap(({ databases, table, columns }) =>
      databases.flatMap((database) =>
        Object.keys(columns).flatMap((names) =>
          names.split(', ').map((name) => `${database}.${table}.${name}`),
        ),
      ),
    )
    .sort()

const columnsOf = (name: StoredIn, connection: Database.Database): string[] => {
  const columns = connection
    .prepare<[], string>(
      `SELECT '${name}.' || held.name || '.' || field.name FROM sqlite_schema AS held,
         pragma_table_info(held.name) AS field
       WHERE held.type = 'table' AND held.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
  connection.close()
  return columns
}

const anEmptyRelease = {
  ...{ number: 1, builtAt: '2026-04-10T00:00:00Z', hash: '', zonesVersion: '', lastQuarter: 1 },
  ...{ base: releaseBase, demonstration: true, sources: [], leaves: [] },
}

/** Every column as the program itself makes the files. */
const columnsMade = (): string[] => {
  const folder = temporaryFolderForThisTest()
  const stores = (['open', 'vault', 'work', 'audit'] as const).flatMap((name) =>
    columnsOf(name, openWriter(folder, name)),
  )
  const release = new Database(writePartialRelease(folder, anEmptyRelease), { readonly: true })
  return [...stores, ...columnsOf('accounts', openAccounts(folder)), ...columnsOf('release', release)].sort()
}

it('every column of every database is explained once, and none that is not there', () => {
  const made = columnsMade()
  expect(made.length).toBeGreaterThan(150)
  expect(columnsSaid(everyTable)).toEqual(made)
})

it('a column that is added, or explained twice, would be noticed', () => {
  const [first, ...others] = columnsSaid(everyTable)
  expect(others).not.toContain(first)
  const withAddress: StoredTable = {
    ...{ table: 'protected_record', databases: ['vault'], classes: ['protected'], holds: '' },
    columns: { address: '' },
  }
  expect(columnsSaid([...everyTable, withAddress])).not.toEqual(columnsMade())
})

it('a protected record has no field for a text, a day, a cell or a person', () => {
  const fields = columnsSaid(storedTables).filter((name) => name.startsWith('vault.protected_record.'))
  expect(fields.map((name) => name.split('.')[2])).toEqual([
    'batch',
    'category',
    'id',
    'quarter',
    'replaced_by',
    'source',
    'zone',
  ])
})

it('the promises in figures are those of the tables that keep them', () => {
  const { z1, z2, foldedHouseholds, belowForPartners, belowForPublic, nearestForPublic } = promisedFigures
  expect({ Z1: z1, Z2: z2 }).toEqual(zoneRules)
  expect(foldedHouseholds).toBe(foldHouseholds)
  expect(promisedFigures.releaseBase).toBe(releaseBase)
  expect([belowForPartners, belowForPublic, nearestForPublic]).toEqual([
    releaseTiers.partner.below,
    releaseTiers.public.below,
    releaseTiers.public.nearest,
  ])
})
