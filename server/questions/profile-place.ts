import { squareKilometres } from '../area/cell-size.ts'
import type { Profile } from '../contract/answers.ts'
import { emptyFilter, type Filter } from '../contract/filter.ts'
import type { WardVintage } from '../contract/ids.ts'
import { Refused } from '../errors.ts'
import type { Asking } from './asking.ts'
import { meanCentre } from './search.ts'

/** One place to tell about: what it is, which cells it has, and how a filter is narrowed to it. */
export interface ProfilePlace {
  facts: Profile['place']
  /** Cell numbers. */
  cells: ArrayLike<number>
  /** The filter's place part; a single cell narrows by `onlyCell` instead. */
  narrowed: Pick<Filter, 'ward' | 'area'>
  onlyCell: number | null
  ward: { vintage: WardVintage; number: number; residents: number | null } | null
}

/** Finds the place by its kind and id. Refuses `notFound`. */
export function findPlace(asking: Asking, kind: Profile['place']['kind'], id: string): ProfilePlace {
  if (kind === 'cell') return cellPlace(asking, id)
  return kind === 'ward' ? wardPlace(asking, id) : areaPlace(asking, id)
}

const nowhere = { ward: emptyFilter.ward, area: emptyFilter.area }

function cellPlace({ area }: Asking, id: string): ProfilePlace {
  const cell = area.knownCell(id)
  if (cell === undefined) throw new Refused('notFound', { param: 'id' })
  const number = area.cellNumber(cell)
  const ward = area.wards(area.defaultVintage)[area.wardOfCell(number, area.defaultVintage)]
  return {
    facts: {
      kind: 'cell',
      id,
      name: area.placeName(number),
      detail: ward.name,
      cells: 1,
      squareKilometres: squareKilometres([cell]),
      centre: [area.cellCentres[number * 2], area.cellCentres[number * 2 + 1]],
    },
    cells: [number],
    narrowed: nowhere,
    onlyCell: number,
    ward: null,
  }
}

function wardPlace({ area }: Asking, id: string): ProfilePlace {
  const ward = area.knownWard(id)
  if (!ward) throw new Refused('notFound', { param: 'id' })
  const number = area.wards(ward.vintage).findIndex(({ code }) => code === ward.code)
  const cells = area.cellsInWard(number, ward.vintage)
  return {
    facts: {
      kind: 'ward',
      id,
      name: ward.name,
      detail: `ward of ${ward.vintage}`,
      cells: ward.cells,
      squareKilometres: squareKilometres(Array.from(cells, (cell) => area.cells[cell])),
      centre: meanCentre(area.cellCentres, cells) ?? [...area.centre],
    },
    cells,
    narrowed: { ...nowhere, ward: [ward.code] },
    onlyCell: null,
    ward: { vintage: ward.vintage, number, residents: ward.residents },
  }
}

function areaPlace({ area, areas }: Asking, id: string): ProfilePlace {
  const saved = areas.find(id)
  if (!saved) throw new Refused('notFound', { param: 'id' })
  const cells = saved.cells.flatMap((text) => {
    const cell = area.knownCell(text)
    return cell === undefined ? [] : [area.cellNumber(cell)]
  })
  return {
    facts: {
      kind: 'area',
      id,
      name: saved.name,
      detail: saved.kind,
      cells: cells.length,
      squareKilometres: saved.squareKilometres,
      centre: meanCentre(area.cellCentres, cells) ?? [...area.centre],
    },
    cells,
    narrowed: { ...nowhere, area: [id] },
    onlyCell: null,
    ward: null,
  }
}
