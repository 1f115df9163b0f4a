/** How long a copy of the data is kept (PROTECTION: retention). */
export const backupDays = 35

const stampPattern = /(\d{4}-\d{2}-\d{2})T\d{2}-\d{2}-\d{2}Z/
const completePattern = new RegExp(`^backup-${stampPattern.source}(-\\d+)?$`)

/** `2026-01-31T02-00-00Z`: a time in UTC that may stand in the name of a file. */
export function stampOf(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}

/** Name of a backup's folder; `again` tells several of one second apart. */
export function backupName(time: Date, again = 1): string {
  return `backup-${stampOf(time)}${again > 1 ? `-${again}` : ''}`
}

/** Names of finished backups, oldest first. A folder under way or being removed has another name. */
export function completeBackups(names: readonly string[]): string[] {
  return names.filter((name) => completePattern.test(name)).sort()
}

/** Whether a folder was left by a run that was cut off. */
export function isUnfinished(name: string): boolean {
  return /^(backup|before-restore|restoring)-.*\.(partial|removing)$/.test(name)
}

/**
 * The copies, by the time in their names, that were made more than `days` days before `today` (`YYYY-MM-DD`).
 * Names without a time are nobody's copies and stay.
 */
export function expiredBackups(names: readonly string[], today: string, days = backupDays): string[] {
  const oldest = new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
  return names.filter((name) => {
    const made = stampPattern.exec(name)?.[1]
    return made !== undefined && made < oldest
  })
}
