import { unzipSync, zipSync } from 'fflate'
import { call } from '../api/call.ts'

/**
 * One archive of a view: what the server packs (tables in every form, method and limits) and the map as drawn on
 * this screen. `question` is the view's query text. Null when the server could not be reached or refused.
 */
export async function everythingOf(question: string, picture: Blob | null): Promise<Blob | null> {
  const answer = await call('exportPack', { query: question })
  if (!answer.ok) return null
  const files = unzipSync(new Uint8Array(answer.value))
  if (picture) files['map.png'] = new Uint8Array(await picture.arrayBuffer())
  return new Blob([new Uint8Array(zipSync(files, { level: 6 }))], { type: 'application/zip' })
}
