import type { DataClass } from '../contract/filter.ts'
import { type ImportFormat, importFormats, sources } from '../contract/sources.ts'
import { isDemonstration } from '../store/meta.ts'
import type { Connection } from '../store/open.ts'
import { FileRefused } from './refusal.ts'

/**
 * A folder marked as demonstration holds invented and published records only: sign-in there is open to
 * everybody. Throws `FileRefused('demonstrationFolder')`. The one place of this rule.
 */
export function assertMayHold(open: Connection, format: ImportFormat): void {
  if (classOfFormat(format) !== 'open' && isDemonstration(open)) throw new FileRefused('demonstrationFolder')
}

/** The class of what a file of this format holds; a register of places is open. */
export function classOfFormat(format: ImportFormat): DataClass {
  const { source } = importFormats[format]
  return source === null ? 'open' : (sources.find((each) => each.id === source)?.class ?? 'shared')
}
