import { zipSync } from 'fflate'

/** One archive of several files; the same files on the same London day give the same bytes. */
export const archiveOf = (files: Readonly<Record<string, Uint8Array>>, day: string): Blob =>
  new Blob([new Uint8Array(zipSync({ ...files }, { level: 6, mtime: `${day}T12:00:00` }))], {
    type: 'application/zip',
  })
