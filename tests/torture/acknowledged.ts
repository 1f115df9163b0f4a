/** The list of what the server said was done, kept outside the data folder so that no kill of the server touches it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Acknowledged<Entry> {
  list: readonly Entry[]
  add(entry: Entry): void
}

export function openAcknowledged<Entry>(folder: string): Acknowledged<Entry> {
  const path = join(folder, 'acknowledged.json')
  const list: Entry[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  return {
    list,
    add(entry) {
      list.push(entry)
      writeFileSync(`${path}.new`, JSON.stringify(list))
      renameSync(`${path}.new`, path)
    },
  }
}
