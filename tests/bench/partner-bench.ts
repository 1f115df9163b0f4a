/** How fast a partner's file goes through gate 1 into the vault: coordinates of their own in every row, a third at homes. */

import { seeded } from '../helpers/seeded.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { area } from '../server/area/pack.ts'
import { logFile, logRow, partnerFolder } from '../server/ingest/partner-importing.ts'
import type { Figure } from './import-bench.ts'

export async function benchPartnerImport(rows: number): Promise<Figure[]> {
  const folder = makeTemporaryFolder()
  try {
    const random = seeded(41)
    const file = logFile(
      Array.from({ length: rows }, () => {
        const cell = random.integer(0, area.cells.length - 1)
        const lon = (area.cellCentres[cell * 2] + random.next() / 5000).toFixed(6)
        const lat = (area.cellCentres[cell * 2 + 1] + random.next() / 5000).toFixed(6)
        const date = `${random.integer(10, 28)}/${random.pick(['01', '02', '06', '11'])}/2025`
        return logRow({ lon, lat, date, place: random.pick(['Home', 'Street', 'Shop']) })
      }),
    )
    const target = partnerFolder(folder)
    const start = performance.now()
    // Cells at the edge of the area may lie in no ward a few metres on: such rows go or stay, both are work.
    const report = await target.import(file, { mode: 'goodRows' })
    const seconds = (performance.now() - start) / 1000
    target.vault.close()
    if (report.rows !== rows) throw new Error('the file was not read whole')
    return [{ name: 'partner import', value: Math.round(rows / seconds), unit: 'rows/s' }]
  } finally {
    removeFolder(folder)
  }
}
