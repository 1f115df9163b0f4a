import type { CellDictionary } from '../../../server/contract/reference.ts'

/** What a place cell is called: its street or stop. */
export const cellName = ({ cells, places }: CellDictionary, cell: string): string =>
  places[cells.indexOf(cell)] || 'A place on the map'
