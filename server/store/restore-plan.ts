import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { companions, isDataFile } from './data-files.ts'
import { makeFolder, sync } from './durable-files.ts'
import { restorePlanFile } from './folder-lock.ts'

/** What a restore is about to do, written down before the first rename. */
export interface RestorePlan {
  /** Name of the backup. */
  backup: string
  /** Folder inside the data folder that holds the checked copy. */
  stage: string
  /** Folder inside the data folder for what is there now; null when nothing is. */
  aside: string | null
  /** Files of the backup. */
  files: string[]
  /** Files of the data folder that the backup does not have: they go aside as well. */
  leave: string[]
}

/** The plan of a restore that was cut off, or null. */
export function readPlan(dataFolder: string): RestorePlan | null {
  const path = join(dataFolder, restorePlanFile)
  if (!existsSync(path)) return null
  const plan: RestorePlan = JSON.parse(readFileSync(path, 'utf8'))
  const names = [plan.stage, plan.aside ?? plan.stage]
  const isOurs =
    names.every((name) => /^(restoring|before-restore)-[\dTZ-]+$/.test(name)) &&
    [...plan.files, ...plan.leave].every(isDataFile)
  if (!isOurs) throw new Error(`${restorePlanFile} is not a plan of this program.`)
  return plan
}

/**
 * Does what is left of a plan: each file of the stage changes places with the present one. What has left the stage is
 * done; so every step may be begun again after a kill.
 */
export function finishRestore(dataFolder: string, plan: RestorePlan): void {
  const stage = join(dataFolder, plan.stage)
  if (plan.aside !== null) makeFolder(join(dataFolder, plan.aside), true)
  sync(dataFolder)
  for (const file of plan.leave) moveAside(dataFolder, plan, file)
  for (const file of plan.files) {
    const staged = join(stage, file)
    if (!existsSync(staged)) continue
    moveAside(dataFolder, plan, file)
    const place = join(dataFolder, file)
    makeFolder(dirname(place), true)
    renameSync(staged, place)
    sync(dirname(place))
  }
  sync(dataFolder)
  rmSync(join(dataFolder, restorePlanFile))
  sync(dataFolder)
  rmSync(stage, { recursive: true, force: true })
}

/** A log goes before its database: a database without its log is old, a log without its database is nothing. */
function moveAside(dataFolder: string, plan: RestorePlan, file: string): void {
  for (const ending of [...companions, '']) {
    const from = join(dataFolder, file + ending)
    if (!existsSync(from)) continue
    const to = join(dataFolder, plan.aside ?? plan.stage, file + ending)
    makeFolder(dirname(to), true)
    renameSync(from, to)
    sync(dirname(to))
  }
}
