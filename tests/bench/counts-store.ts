/** A synthetic open.sqlite with days and hours, written by direct inserts: what counting is measured on. */

import type { Area } from '../../server/area/area.ts'
import { monthOfDay } from '../../server/contract/calendar.ts'
import { openWriter } from '../../server/store/open.ts'
import { seeded } from '../helpers/seeded.ts'

export const firstDay = 8766 // 2024-01-01
export const days = 1096

/** Fills a new data folder with `rows` records of one source: three years, half of them in a tenth of the cells. */
export const fillStore = (
  folder: string,
  area: Area,
  types: readonly string[],
  source: string,
  rows: number,
): void => {
  const chance = seeded(20_261_122)
  const connection = openWriter(folder, 'open')
  connection.pragma('synchronous = OFF')
  connection.transaction(() => {
    connection.prepare('INSERT INTO source (id, code) VALUES (1, ?)').run(source)
    connection.prepare("INSERT INTO force (id, name) VALUES (1, 'Force')").run()
    const type = connection.prepare('INSERT INTO type (id, code) VALUES (?, ?)')
    types.forEach((code, at) => {
      type.run(at + 1, code)
    })
    const place = connection.prepare('INSERT INTO place (id, cell, ward2022, ward2002) VALUES (?, ?, ?, ?)')
    area.cells.forEach((cell, number) => {
      place.run(
        number + 1,
        cell,
        area.wards(2022)[area.wardOfCell(number, 2022)].code,
        area.wards(2002)[area.wardOfCell(number, 2002)].code,
      )
    })
    const incident = connection.prepare(
      'INSERT INTO incident (batch, source, force, type, place, month, day, hour) VALUES (1, 1, 1, ?, ?, ?, ?, ?)',
    )
    for (let row = 0; row < rows; row++) {
      const busy = chance.next() < 0.5
      const cell = chance.integer(0, Math.floor((busy ? 0.1 : 1) * (area.cells.length - 1)))
      const day = firstDay + chance.integer(0, days - 1)
      const hour = chance.next() < 0.05 ? null : chance.integer(0, 23)
      incident.run(chance.integer(1, types.length), cell + 1, monthOfDay(day), day, hour)
    }
  })()
  // The indexes anybody would give a table that is asked so: the comparison is with SQL at its best.
  connection.exec('CREATE INDEX bench_day ON incident (day); ANALYZE')
  connection.close()
}
