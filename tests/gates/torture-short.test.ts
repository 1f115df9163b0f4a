/** The short form of `npm run torture`: five kills of each kind of work. The table of the long form lies beside. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWriter } from '../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { fillFolder } from '../server/store/filled-folder.ts'
import { rowOf, runScenario } from '../torture/run-scenario.ts'
import { scenarios } from '../torture/scenarios.ts'
import { tornIn } from '../torture/wholeness.ts'

/**
 * A restart takes under three seconds on a machine that does nothing else. Here other tests run beside: five times that,
 * for the middle one of five. The table of the long form holds the slowest.
 */
const longestRestartMilliseconds = 15_000

test.each(scenarios)(
  '$name: killed five times, nothing acknowledged is lost, nothing is torn',
  async (scenario) => {
    const folder = temporaryFolderForThisTest()
    const row = await runScenario(scenario, folder, 5, Number.POSITIVE_INFINITY)
    expect(row).toMatchObject({ kills: 5, lost: 0, torn: 0 })
    expect(row.cutOff).toBeGreaterThan(0)
    expect(row.medianRestartMs).toBeLessThan(longestRestartMilliseconds)
    // All kills are written down: a second run has nothing left to do.
    expect(await runScenario(scenario, folder, 5, Number.POSITIVE_INFINITY)).toEqual(row)
  },
  300_000,
)

test('what is torn is found: rows without a batch, a batch without its rows, a reference that leads nowhere', () => {
  const folder = temporaryFolderForThisTest()
  mkdirSync(folder, { recursive: true })
  openWriter(folder, 'vault').close()
  expect(tornIn(folder)).toEqual([])
  fillFolder(join(folder, 'rows'), 3)
  expect(tornIn(join(folder, 'rows'))).toEqual([
    'open.sqlite rows without batch 1',
    'vault.sqlite rows without batch 1',
  ])
  const vault = openWriter(folder, 'vault')
  vault.pragma('foreign_keys = OFF')
  vault.exec(
    `INSERT INTO batch (ref, format, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at, first_id, last_id)
     VALUES ('a', 'example', x'00', 1, 2, 2, 0, 0, '{}', 'goodRows', '2026-01-01', 1, 2);
     INSERT INTO refusal VALUES (9, 1, 'example', NULL)`,
  )
  vault.close()
  expect(tornIn(folder)).toEqual(['vault.sqlite references', 'vault.sqlite batch 1'])
})

test('a row of the table holds the worst round', () => {
  const good = { cutOff: true, lost: 0, torn: 0, restartMilliseconds: 900.4 }
  expect(
    rowOf('example', [good, { ...good, lost: 2, restartMilliseconds: 2000 }, { ...good, cutOff: false }]),
  ).toEqual({
    ...{ scenario: 'example', kills: 3, cutOff: 2, lost: 2, torn: 0 },
    ...{ slowestRestartMs: 2000, medianRestartMs: 900 },
  })
})
