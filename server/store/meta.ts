import type { Connection } from './open.ts'

/** Whether this data folder holds demonstration data (asked of open.sqlite). */
export function isDemonstration(open: Connection): boolean {
  return open.prepare<[], string>("SELECT value FROM meta WHERE key = 'demo'").pluck().get() === '1'
}

/** Marks the folder as demonstration, or takes the mark away. */
export function markDemonstration(open: Connection, isDemo: boolean): void {
  open
    .prepare(
      "INSERT INTO meta (key, value) VALUES ('demo', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    )
    .run(isDemo ? '1' : '0')
}

/** Whether the demonstration was taken out of this folder: it must not come back by itself. */
export function wasDemonstrationRemoved(open: Connection): boolean {
  return open.prepare<[], string>("SELECT value FROM meta WHERE key = 'demo'").pluck().get() === '0'
}

/** The version of zones and fold table that the records of vault.sqlite use; undefined when none does. */
export function zonesVersionOf(vault: Connection): string | undefined {
  // Asked of the batches: the rows of the file that is being imported may stand in the vault already.
  const holdsBatch = vault
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM batch WHERE undone_at IS NULL)')
    .pluck()
    .get()
  if (holdsBatch !== 1) return undefined
  return vault.prepare<[], string>("SELECT value FROM meta WHERE key = 'zones'").pluck().get()
}

/** Notes that the records written now, and all after them, use this version. Inside the caller's transaction. */
export function markZonesVersion(vault: Connection, version: string): void {
  vault
    .prepare(
      "INSERT INTO meta (key, value) VALUES ('zones', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    )
    .run(version)
}
