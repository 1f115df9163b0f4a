import { z } from 'zod'
import { Outline } from '../answers.ts'

/** At most so many place cells in one area: more than any ward has. */
export const mostCells = 2000
const cell = z.string().max(20)

/**
 * Where something is said to be. A cell is folded before it is kept; an outline is kept as the whole cells inside it.
 * There is no way to say a point.
 */
export const PlaceDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('venue'), id: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('cell'), id: cell }),
  z.strictObject({ kind: z.literal('cells'), cells: z.array(cell).min(1).max(mostCells) }),
  z.strictObject({ kind: z.literal('outline'), outline: Outline }),
])
export type PlaceDraft = z.infer<typeof PlaceDraft>

/** A place as it is kept: `cells` are all its cells, one for a venue or a cell. */
export const KeptPlace = z.object({
  kind: z.enum(['venue', 'cell', 'cells']),
  /** Of the venue or the cell; empty for an area. */
  id: z.string(),
  cells: z.array(z.string()),
})
export type KeptPlace = z.infer<typeof KeptPlace>

/** The same with what it is called: a venue's name, else a street or stop, and its ward. */
export const NamedPlace = KeptPlace.extend({ name: z.string(), ward: z.string() })
export type NamedPlace = z.infer<typeof NamedPlace>
