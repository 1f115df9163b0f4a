/** A server is killed while its nightly backup runs; no half backup may count, the earlier ones and every written area stay. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { completeBackups } from '../../server/store/backup-names.ts'
import { openWriter } from '../../server/store/open.ts'
import { readBackup } from '../../server/store/read-backup.ts'
import { startServer } from '../helpers/real-server.ts'
import { area } from '../server/area/pack.ts'
import { openAcknowledged } from './acknowledged.ts'
import { flags, killServer, restart, type Scenario, wait } from './scenario.ts'
import { signInTo } from './signed-in.ts'
import { rowsOf, tornIn } from './wholeness.ts'

/** Enough pages for a copy to take its time. */
function fill(dataFolder: string): void {
  const open = openWriter(dataFolder, 'open')
  const insert = open.prepare("INSERT INTO place (cell, ward2022) VALUES (?, 'E00')")
  open.transaction(() => {
    for (let at = 0; at < 30_000; at++) insert.run(`example-${at}-${'x'.repeat(200)}`)
  })()
  open.close()
}

/** The night is taken back, so that the next start begins a backup again. */
function forgetNight(dataFolder: string): void {
  const work = new Database(join(dataFolder, 'work.sqlite'))
  work.exec("DELETE FROM meta WHERE key = 'night:backup'")
  work.close()
}

export const backupKilled: Scenario = {
  name: 'backup',
  async open(folder) {
    const [dataFolder, copies] = [join(folder, 'data'), join(folder, 'copies')]
    const environment = { BACKUP_DIR: copies }
    const acknowledged = openAcknowledged<string>(folder)
    const namesIn = (): string[] => (existsSync(copies) ? readdirSync(copies) : [])
    const isCopying = (): boolean => namesIn().some((name) => name.endsWith('.partial'))
    const proofs = new Map(
      completeBackups(namesIn()).map((name) => [
        name,
        readFileSync(join(copies, name, 'manifest.json'), 'utf8'),
      ]),
    )
    if (!existsSync(dataFolder)) fill(dataFolder)
    mkdirSync(copies, { recursive: true })
    forgetWhenThere(dataFolder)
    let server = startServer(dataFolder, flags, environment)
    let ask = await signInTo(await server.ready, 'analyst')
    let usualMilliseconds = 400

    async function saveArea(number: number): Promise<void> {
      const body = JSON.stringify({ name: `Example ${number}`, kind: 'estate', cells: [area.cells[number]] })
      const headers = { 'Content-Type': 'application/json' }
      const reply = await ask('/api/areas', { method: 'POST', body, headers })
      if (reply.status >= 300) throw new Error(`the area was not saved: ${reply.status}`)
      acknowledged.add(JSON.parse(reply.text).id)
    }

    return {
      async round(number, chance) {
        const late = performance.now() + 60_000
        while (!isCopying() && performance.now() < late) await wait(2)
        const began = performance.now()
        const killAt = began + chance * usualMilliseconds
        // Something is written while the copy is made.
        await saveArea(number)
        while (performance.now() < killAt && isCopying()) await wait(2)
        if (!isCopying()) usualMilliseconds = Math.max(50, performance.now() - began)
        await killServer(server)
        const cutOff = isCopying()
        const complete = completeBackups(namesIn())
        const lostBackups = [...proofs.keys()].filter((name) => !complete.includes(name)).length
        const tornBackups = complete.filter((name) => !isAsProved(copies, name, proofs)).length
        // Only the newest are kept, or a hundred rounds would fill the disk.
        for (const name of complete.slice(0, -3)) {
          rmSync(join(copies, name), { recursive: true })
          proofs.delete(name)
        }
        forgetNight(dataFolder)
        const again = await restart(dataFolder, environment)
        server = again.server
        ask = await signInTo(again.url, 'analyst')
        const saved = new Set(
          rowsOf<{ id: string }>(dataFolder, 'work.sqlite', 'SELECT id FROM area').map(({ id }) => id),
        )
        return {
          cutOff,
          lost: lostBackups + acknowledged.list.filter((id) => !saved.has(id)).length,
          torn: tornBackups + tornIn(dataFolder).length,
          restartMilliseconds: again.milliseconds,
        }
      },
      close: () => killServer(server),
    }
  },
}

function forgetWhenThere(dataFolder: string): void {
  if (existsSync(join(dataFolder, 'work.sqlite'))) forgetNight(dataFolder)
}

/** Whether a backup under a finished name is whole, and the one it was when it was first seen. */
function isAsProved(copies: string, name: string, proofs: Map<string, string>): boolean {
  try {
    readBackup(join(copies, name))
  } catch {
    return false
  }
  const manifest = readFileSync(join(copies, name, 'manifest.json'), 'utf8')
  const proof = proofs.get(name)
  proofs.set(name, manifest)
  return proof === undefined || proof === manifest
}
