/** The fictional police file, brought into a running server through its own door. */
import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { SignedIn } from '../helpers/sign-in.ts'
import { fictionalText } from './fictional-police-file.ts'
import type { RunningServer } from './server.ts'

/** Waits until its records are counted. `analyst` brings it in. */
export async function importFictional({ url }: Pick<RunningServer, 'url'>, analyst: SignedIn): Promise<void> {
  const file = fictionalText()
  const sha256 = createHash('sha256').update(file).digest('hex')
  const started = await fetch(`${url}/api/imports?mode=goodRows&sha256=${sha256}`, {
    ...{ method: 'POST', headers: { ...analyst, 'content-type': 'application/octet-stream' }, body: file },
  })
  const { id }: { id: string } = await started.json()
  const isDone = async (): Promise<boolean> =>
    (await (await fetch(`${url}/api/imports/jobs/${id}`, { headers: analyst })).json()).state === 'done'
  await vi.waitUntil(isDone, { timeout: 60_000, interval: 300 })
}
