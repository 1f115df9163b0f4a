import type { ProblemCode } from '../contract/problem.ts'
import { Refused } from '../errors.ts'
import { type FileReason, wordsOf } from '../ingest/refusal.ts'
import type { WorkerWord } from '../ingest/worker-orders.ts'

/** Which problem of the surface a whole-file refusal is; all others are `fileRefused`. */
const problemFor: Partial<Record<FileReason, ProblemCode>> = {
  notThisKind: 'notThisKind',
  unknownFormat: 'unknownFormat',
  tooManyColumns: 'tooLarge',
  cellTooLong: 'tooLarge',
  tooManyRows: 'tooLarge',
  fileTooLarge: 'tooLarge',
  fileChanged: 'fileChanged',
  rowsRefused: 'rowsRefused',
  demonstrationFolder: 'demonstrationFolder',
  noAgreement: 'noAgreement',
  notAParty: 'notAParty',
  agreementNotYet: 'agreementNotYet',
  agreementExpired: 'agreementExpired',
  personalDataColumn: 'personalData',
}

/** The worker's refusal as the surface tells it: named, with the rule in words and the row, never a value. */
export function refusedFor(word: Extract<WorkerWord, { says: 'refused' | 'fault' }>): Refused {
  if (word.says === 'fault') return new Refused(word.fault)
  const rows = word.row === null || word.row === 0 ? undefined : [word.row]
  const param = word.column ?? undefined
  return new Refused(problemFor[word.reason] ?? 'fileRefused', { rows, param, detail: wordsOf(word.reason) })
}
