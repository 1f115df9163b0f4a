/** A file in the form of data.police.uk with nothing real in it: street names, crime ids and counts are made up. */
import { createHash } from 'node:crypto'
import { seeded } from '../helpers/seeded.ts'

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'
const force = 'Metropolitan Police Service'
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const types = ['Violence and sexual offences', 'Robbery', 'Burglary', 'Drugs', 'Theft from the person']

export const fictionalFile = {
  name: 'fictional-street.csv',
  accepted: 640,
  duplicates: 3,
  /** Two months that do not exist, two unknown kinds, one without a place. */
  refused: 5,
  rows: 648,
  firstMonth: months[0],
  lastMonth: months[months.length - 1],
}

interface Row {
  id: number
  month: string
  point: readonly [string, string] | null
  type: string
}

const idText = (id: number): string => createHash('sha256').update(`fictional ${id}`).digest('hex')

const lineOf = ({ id, month, point, type }: Row): string =>
  [
    ...[idText(id), month, force, force, point?.[0] ?? '', point?.[1] ?? ''],
    ...[`On or near Example Street ${id % 40}`, '', '', type, 'Under investigation', ''],
  ].join(',')

/** The text of the file: 640 good rows on 60 points of which three are busy, then every kind of trouble. */
export function fictionalText(): string {
  const chance = seeded(2026)
  const points = Array.from({ length: 60 }, () => {
    const [lon, lat] = [0.004 + chance.next() * 0.03, 51.39 + chance.next() * 0.022]
    return [lon.toFixed(6), lat.toFixed(6)] as const
  })
  const good = Array.from({ length: fictionalFile.accepted }, (_, id): Row => {
    const busy = chance.next() < 0.4
    return {
      id,
      month: chance.pick(months),
      point: busy ? points[chance.integer(0, 2)] : chance.pick(points),
      type: chance.pick(types),
    }
  })
  const trouble: Row[] = [
    ...[good[5], good[6], good[7]],
    ...[
      { ...good[0], id: 1001, month: '2026-13' },
      { ...good[0], id: 1002, month: '2026-00' },
    ],
    ...[
      { ...good[0], id: 1003, type: 'Invented kind' },
      { ...good[0], id: 1004, type: 'Another invented kind' },
    ],
    { ...good[0], id: 1005, point: null },
  ]
  return `${[header, ...[...good, ...trouble].map(lineOf)].join('\n')}\n`
}
