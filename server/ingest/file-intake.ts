import { isSurveyMapping } from '../contract/mappings.ts'
import { takeCounts } from './count-rows.ts'
import { type CsvRow, createCsvScanner, fieldText } from './csv.ts'
import { openText, type TextStream } from './encoding.ts'
import type { FileFormat } from './file-format.ts'
import type { FileOutcome, Intake, RowIntake } from './file-outcome.ts'
import { fitsHeader, formats, recogniseTable } from './formats.ts'
import { takeIncidents } from './incident-rows.ts'
import { takePartnerRows } from './partner-rows.ts'
import { FileRefused } from './refusal.ts'
import { takeRegister } from './register-rows.ts'
import { takeSurveyRows } from './survey-rows.ts'

/** Takes the bytes of one file, of whatever format. */
export interface FileIntake {
  push(chunk: Uint8Array): void
  end(): FileOutcome
  /** Known from the header on. */
  readonly format: FileFormat | undefined
  readonly dropped: readonly string[]
}

/**
 * Recognises the format by its header (or checks that it is the wanted one) and reads the rest with it.
 * Throws `FileRefused` for what refuses the whole file.
 */
export function openFileIntake(wanted: FileFormat | undefined, intake: Intake): FileIntake {
  let text: TextStream | undefined
  let body: FileIntake | undefined
  const pass = (bytes: Uint8Array): void => {
    if (bytes.length > 0) body?.push(bytes)
  }
  return {
    push(chunk) {
      if (chunk.length === 0) return
      if (!text) {
        text = openText(chunk)
        body = text.kind === 'xml' ? xmlIntake(wanted, intake) : tableIntake(wanted, intake)
      }
      pass(text.decode(chunk))
    },
    end() {
      if (!text || !body) throw new FileRefused('unknownFormat')
      pass(text.flush())
      return body.end()
    },
    get format() {
      return body?.format
    },
    get dropped() {
      return body?.dropped ?? []
    },
  }
}

function xmlIntake(wanted: FileFormat | undefined, intake: Intake): FileIntake {
  if (wanted && wanted.kind !== 'register') throw new FileRefused('unknownFormat')
  const register = takeRegister(intake)
  const decoder = new TextDecoder('utf-8')
  return {
    format: formats.fhrs,
    push: (bytes) => register.push(decoder.decode(bytes, { stream: true })),
    end: () => register.end(),
    get dropped() {
      return register.dropped
    },
  }
}

function tableIntake(wanted: FileFormat | undefined, intake: Intake): FileIntake {
  let format: FileFormat | undefined
  let rows: RowIntake | undefined
  const scanner = createCsvScanner((row) => {
    if (rows) return rows.row(row)
    const header = headerOf(row)
    format = wanted ?? recogniseTable(header)
    if (!format || !fitsHeader(format, header)) throw new FileRefused('unknownFormat')
    rows = rowsOf(format, header, intake)
  })
  return {
    push: scanner.push,
    end() {
      scanner.end()
      if (!rows) throw new FileRefused('unknownFormat')
      return rows.finish()
    },
    get format() {
      return format
    },
    get dropped() {
      return rows?.dropped ?? []
    },
  }
}

function headerOf(row: CsvRow): string[] {
  return Array.from({ length: row.count }, (_, field) => fieldText(row, field))
}

function rowsOf(format: FileFormat, header: readonly string[], intake: Intake): RowIntake {
  if (format.kind === 'incidents') return takeIncidents(format, header, intake)
  if (format.kind === 'partner') {
    const { mapping } = format.order
    return isSurveyMapping(mapping)
      ? takeSurveyRows(format, mapping, header, intake)
      : takePartnerRows(format, mapping, header, intake)
  }
  if (format.kind === 'counts') return takeCounts(format, header, intake)
  throw new FileRefused('unknownFormat')
}
