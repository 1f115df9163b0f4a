/** Records of the real street file, when SAMPLE_DATA names its folder: a cell and a month, nothing finer is published. */
import { readFileSync } from 'node:fs'
import { samplePath } from '../../../helpers/sample-data.ts'
import { makeTemporaryFolder, removeFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'
import { importInto } from '../../ingest/importing.ts'

export const monthOnlyFile = 'police-uk-street-burglary-2019-2022.csv'

/** Null without the file. */
export async function monthOnlyRecords(): Promise<{ cell: number; month: number }[] | null> {
  const path = samplePath(monthOnlyFile)
  if (path === undefined) return null
  const folder = makeTemporaryFolder()
  const store = importInto(folder)
  try {
    await store.import(readFileSync(path))
    const rows = store.connection
      .prepare<[], { cell: string; month: number }>(
        `SELECT cell, month FROM incident JOIN place ON place.id = place WHERE cell IS NOT NULL AND replaced_by IS NULL`,
      )
      .all()
    return rows.flatMap(({ cell, month }) => {
      const known = area.knownCell(cell)
      return known === undefined ? [] : [{ cell: area.cellNumber(known), month: Number(month) }]
    })
  } finally {
    store.connection.close()
    removeFolder(folder)
  }
}
