/** Finds every figure of type `ReleasedCount` in a reply, by the schema object itself: whatever it is called. */
import type { z } from 'zod'
import { ReleasedCount } from '../../../server/contract/released.ts'

export interface ReleasedFigure {
  /** `released.zones[3].count` */
  readonly at: string
  readonly value: ReleasedCount
}

interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

export function releasedFigures(schema: z.ZodType, value: unknown, at = ''): ReleasedFigure[] {
  if ((schema as unknown) === ReleasedCount) return [{ at, value: ReleasedCount.parse(value) }]
  const { type, shape, element, innerType, options } = definitionOf(schema)
  if (value === null || value === undefined) return []
  if (type === 'object' && shape) {
    const fields = value as Record<string, unknown>
    return Object.entries(shape).flatMap(([name, inner]) =>
      releasedFigures(inner, fields[name], at ? `${at}.${name}` : name),
    )
  }
  if (type === 'array' && element)
    return (value as unknown[]).flatMap((item, index) => releasedFigures(element, item, `${at}[${index}]`))
  if (innerType) return releasedFigures(innerType, value, at)
  return (options ?? []).flatMap((option) =>
    option.safeParse(value).success ? releasedFigures(option, value, at) : [],
  )
}

/** Whether a reply of this shape can hold one at all. */
export function holdsReleased(schema: z.ZodType): boolean {
  if ((schema as unknown) === ReleasedCount) return true
  const { shape, element, innerType, options } = definitionOf(schema)
  return [...Object.values(shape ?? {}), element, innerType, ...(options ?? [])].some(
    (inner) => inner !== undefined && holdsReleased(inner),
  )
}
