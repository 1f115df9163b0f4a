import { isDemonstration } from '../store/meta.ts'
import type { Connection } from '../store/open.ts'
import { type FileFormat, factsOf } from './file-format.ts'
import { FileRefused } from './refusal.ts'

/**
 * A folder marked as demonstration holds invented and published records only: sign-in there is open to
 * everybody. The mark stands in open.sqlite; who reads a partner's file has looked there already.
 * Throws `FileRefused('demonstrationFolder')`. The one place of this rule.
 */
export function assertMayHold(connection: Connection, format: FileFormat): void {
  if (factsOf(format).dataClass === 'open') return
  const isMarked = format.kind === 'partner' ? format.isDemonstrationFolder : isDemonstration(connection)
  if (isMarked) throw new FileRefused('demonstrationFolder')
}
