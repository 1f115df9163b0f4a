import type { KeptWatch } from '../contract/watches.ts'
import type { Connection } from './open.ts'

/** When somebody last looked at what changed (UTC), and which release everybody saw then. */
export interface Looked {
  readonly at: string
  readonly release: number | null
}

export interface WatchReader {
  /** Oldest first. */
  of(owner: string): KeptWatch[]
  /** Everybody's, for the job that works them out beforehand. */
  all(): { readonly owner: string; readonly watch: KeptWatch }[]
  looked(owner: string): Looked | undefined
}

export interface WatchWriter extends WatchReader {
  /** False when this owner watches this place already. */
  add(owner: string, watch: KeptWatch, demo: boolean): boolean
  /** False when this owner has no such watch. */
  remove(owner: string, id: string): boolean
  look(owner: string, looked: Looked, demo: boolean): void
}

const columns = 'id, kind, place, rings, since'

/** Reads work.sqlite; what is written elsewhere is seen at the next call. */
export function openWatchReader(work: Connection): WatchReader {
  const own = work.prepare<[string], KeptWatch>(
    `SELECT ${columns} FROM watch WHERE owner = ? ORDER BY since, id`,
  )
  const all = work.prepare<[], KeptWatch & { owner: string }>(
    `SELECT owner, ${columns} FROM watch ORDER BY owner, since, id`,
  )
  const looked = work.prepare<[string], Looked>('SELECT at, release FROM looked WHERE owner = ?')
  return {
    of: (owner) => own.all(owner),
    all: () => all.all().map(({ owner, ...watch }) => ({ owner, watch })),
    looked: (owner) => looked.get(owner),
  }
}

/** Writes them; `work` must be a writing connection. */
export function openWatchWriter(work: Connection): WatchWriter {
  const insert = work.prepare(
    `INSERT INTO watch (id, owner, kind, place, rings, since, demo)
     VALUES (@id, @owner, @kind, @place, @rings, @since, @demo) ON CONFLICT DO NOTHING`,
  )
  const remove = work.prepare('DELETE FROM watch WHERE owner = ? AND id = ?')
  const look = work.prepare(
    `INSERT INTO looked (owner, at, release, demo) VALUES (@owner, @at, @release, @demo)
     ON CONFLICT (owner) DO UPDATE SET at = max(at, excluded.at), release = excluded.release`,
  )
  return {
    ...openWatchReader(work),
    add: (owner, watch, demo) => insert.run({ ...watch, owner, demo: demo ? 1 : 0 }).changes === 1,
    remove: (owner, id) => remove.run(owner, id).changes === 1,
    look: (owner, looked, demo) => void look.run({ ...looked, owner, demo: demo ? 1 : 0 }),
  }
}
