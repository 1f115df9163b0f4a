import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '../helpers/seeded.ts'
import type { RoundResult, Scenario } from './scenario.ts'

/** A line of the table. */
export interface TortureRow {
  scenario: string
  kills: number
  /** Kills that met the work under way. */
  cutOff: number
  lost: number
  torn: number
  slowestRestartMs: number
  medianRestartMs: number
}

/**
 * Kills until a scenario has had `kills` of them or the time is over; every kill is written down, so that a later run
 * goes on where this one ended. `earlier`: kills of other commits, whose moments are not chosen again.
 */
export async function runScenario(
  scenario: Scenario,
  folder: string,
  kills: number,
  until: number,
  onRound: (number: number, result: RoundResult) => void = () => undefined,
  earlier = 0,
): Promise<TortureRow> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'rounds.json')
  const results: RoundResult[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  if (results.length < kills && Date.now() < until) {
    const opened = await scenario.open(folder)
    try {
      while (results.length < kills && Date.now() < until) {
        const number = results.length
        // Spread over the whole work whatever the number of kills: golden-ratio steps with a little chance.
        const step = earlier + number
        const chance = (step * 0.618034 + seeded(step).next() * 0.05) % 1
        results.push(await opened.round(number, chance))
        writeFileSync(`${path}.new`, JSON.stringify(results))
        renameSync(`${path}.new`, path)
        onRound(number, results[number])
      }
    } finally {
      await opened.close()
    }
  }
  return rowOf(scenario.name, results)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** What is lost or torn stays so: the worst round counts, not the sum over the rounds that saw it. */
export function rowOf(scenario: string, results: readonly RoundResult[]): TortureRow {
  const restarts = results
    .map(({ restartMilliseconds }) => Math.round(restartMilliseconds))
    .sort((a, b) => a - b)
  return {
    scenario,
    kills: results.length,
    cutOff: sum(results.map(({ cutOff }) => Number(cutOff))),
    lost: Math.max(0, ...results.map(({ lost }) => lost)),
    torn: Math.max(0, ...results.map(({ torn }) => torn)),
    slowestRestartMs: restarts.at(-1) ?? 0,
    medianRestartMs: restarts[restarts.length >> 1] ?? 0,
  }
}
