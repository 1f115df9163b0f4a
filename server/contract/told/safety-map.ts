import { z } from 'zod'

/**
 * Safety mapping: young people say of place cells whether they feel safe there, without saying who they are. There is no
 * field for a name, an age, a time or a device.
 */

export const safetyColours = [
  { id: 'green', label: 'Safe' },
  { id: 'amber', label: 'It depends' },
  { id: 'red', label: 'Not safe' },
] as const
export const SafetyColour = z.enum(safetyColours.map(({ id }) => id))
export type SafetyColour = z.infer<typeof SafetyColour>

/** A cell is shown only when so many different maps marked that very cell. */
export const fewestMaps = 5
/** Cells around both ends of a way that are cut off: two steps are more than 200 m from wherever it began. */
export const cutSteps = 2

const cell = z.string().max(20)

/** One map as it is given. `route`: in the order in which it was walked; only the cells in its middle are kept, unordered. */
export const SafetyMapDraft = z
  .strictObject({
    marks: z.array(z.strictObject({ cell, colour: SafetyColour })).max(200),
    route: z.array(cell).max(400),
  })
  .refine(({ marks, route }) => marks.length + route.length > 0, { path: ['marks'] })
export type SafetyMapDraft = z.infer<typeof SafetyMapDraft>

const count = z.number().int().min(0)
/** How often a cell was marked; zeros where fewer than five maps marked it and only ways led through it. */
export const SafetyCell = z.object({
  cell: z.string(),
  maps: count,
  green: count,
  amber: count,
  red: count,
  routes: count,
})
export type SafetyCell = z.infer<typeof SafetyCell>

/** What is shown of a mapping: nothing of any cell while it is open. */
export const SafetyMapping = z.object({
  /** Whether five maps were given by now: fewer would show nothing. */
  hasEnough: z.boolean(),
  cells: z.array(SafetyCell),
})
export type SafetyMapping = z.infer<typeof SafetyMapping>
