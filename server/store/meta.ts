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
