import type { Refusal } from '../../../server/contract/imports.ts'

/** The refusals of a dry run as CSV. They hold row numbers, named reasons and column names: never a value. */
export function refusalsCsv(refusals: readonly Refusal[], reasons: Readonly<Record<string, string>>): string {
  const lines = refusals.map(({ row, reason, column }) =>
    [String(row), reason, column ?? '', reasons[reason] ?? ''].map(field).join(','),
  )
  return `${['row,reason,column,in words', ...lines].join('\r\n')}\r\n`
}

/** Column names come from the file: they are disarmed like any other text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
