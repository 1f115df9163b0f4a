/** Finds every field of the type `ReleasedCount` in a reply, by the schema itself: a new field cannot hide. */
import { z } from 'zod'
import { endpoints } from '../../server/contract/endpoints.ts'
import { ReleasedCount } from '../../server/contract/released.ts'

/** The figures of a reply that came from a release, each with its path. */
export function releasedFields(
  schema: z.ZodType,
  value: unknown,
  path = '',
): { path: string; count: ReleasedCount }[] {
  if (schema === ReleasedCount) return [{ path, count: ReleasedCount.parse(value) }]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) =>
      releasedFields(inner as z.ZodType, (value as Record<string, unknown>)[name], `${path}.${name}`),
    )
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).flatMap((each, at) =>
      releasedFields(schema.element as z.ZodType, each, `${path}[${at}]`),
    )
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return value === null || value === undefined
      ? []
      : releasedFields(schema.unwrap() as z.ZodType, value, path)
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => releasedFields(option as z.ZodType, value, path))
  return []
}

/** Whether a schema has such a field anywhere. */
function hasReleasedField(schema: unknown): boolean {
  if (schema === ReleasedCount) return true
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some(hasReleasedField)
  if (schema instanceof z.ZodArray) return hasReleasedField(schema.element)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return hasReleasedField(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.some(hasReleasedField)
  return false
}

/** Names of the endpoints whose replies hold released figures. */
export const releasedEndpoints = Object.entries(endpoints)
  .filter(([, { reply }]) => hasReleasedField(reply))
  .map(([name]) => name)
  .sort()
