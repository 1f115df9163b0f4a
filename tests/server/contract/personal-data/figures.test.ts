/** How much the screen finds and how often it is wrong, on the test set made for it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { personalDataKinds } from '../../../../server/contract/personal-data/finding.ts'
import { screenText } from '../../../../server/contract/personal-data/screen-text.ts'
import { seeded } from '../../../helpers/seeded.ts'
import { measure } from './measure.ts'
import { plantedText } from './planted.ts'

vi.setConfig({ testTimeout: 120_000 })

const tableFile = new URL('../../../gates/tables/personal-data.json', import.meta.url)
const leastRecall = { address: 0.95, name: 0.9 } as const
const leastFor = (kind: string): number => leastRecall[kind as keyof typeof leastRecall] ?? 0.995

/** `WRITE_TABLES=1 npm run unit -- tests/server/contract/personal-data/figures.test.ts` writes the table anew. */
it('finds what it must and alarms seldom, as the committed table says', () => {
  const { figures, missed, alarms } = measure()
  const lines = personalDataKinds.map(
    (kind) => `${kind.padEnd(16)}${(figures.recall[kind] * 100).toFixed(1).padStart(6)} %`,
  )
  console.info(
    [
      `Recall on ${figures.plantedOfEach} texts a kind:`,
      ...lines,
      `False alarms: ${figures.falseAlarms} of ${figures.cleanSentences} clean sentences`,
    ].join('\n'),
  )
  for (const kind of personalDataKinds)
    expect(
      figures.recall[kind],
      missed.filter((text) => text.startsWith(`${kind}:`)).join('\n'),
    ).toBeGreaterThanOrEqual(leastFor(kind))
  expect(figures.falseAlarmRate, alarms.join('\n')).toBeLessThanOrEqual(0.01)
  if (process.env.WRITE_TABLES === '1') writeFileSync(tableFile, `${JSON.stringify(figures, null, 2)}\n`)
  expect(JSON.parse(readFileSync(tableFile, 'utf8'))).toEqual(figures)
})

it('leaves nothing in what it gives back: a cleaned text is clean', () => {
  const chance = seeded(5)
  for (const kind of personalDataKinds)
    for (let text = 0; text < 150; text++) {
      const planted = plantedText(kind, chance)
      const { text: cleaned, found } = screenText(planted)
      expect(screenText(cleaned), `${planted} → ${cleaned}`).toEqual({
        text: cleaned,
        found: [],
        held: false,
      })
      for (const { start, end } of found)
        expect(start >= 0 && end <= planted.length && start < end).toBe(true)
    }
})
