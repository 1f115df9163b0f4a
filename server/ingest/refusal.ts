/** Every way a row can be refused, by name, with plain words. Words never hold a value of the file. */
export const rowRefusals = {
  noLocation: 'The row has no location.',
  badCoordinate: 'A coordinate is not a number that can be used.',
  zeroCoordinate: 'The coordinates are 0, 0: a place holder, not a place.',
  swappedAxes: 'Longitude and latitude are the wrong way round.',
  outsideArea: 'The place lies outside the area.',
  otherWards: 'The ward code belongs to the wards of before 2022.',
  noTime: 'The row has no date.',
  badTime: 'The date or month cannot be read.',
  impossibleDate: 'There is no such day in the calendar.',
  dateOrder: 'The date is not written year first.',
  future: 'The date lies in the future.',
  before2000: 'The date lies before 2000.',
  unknownCategory: 'The kind of incident is not in the list of categories.',
  unknownForce: 'The force is not in the list of forces.',
  badPublishedId: "The publisher's id is not 64 hexadecimal digits.",
  badCount: 'A count is not a whole number of zero or more.',
  badRegisterId: 'The register number is not a number.',
  noName: 'The place has no name.',
  olderThan15Years: 'The date lies more than 15 years back: only published records are taken that old.',
  olderThanKept:
    'The month is older than the agreement lets records be kept: it would be deleted the same night.',
  noSuchHour: 'The clocks went forward over this hour: it never was.',
  unknownLocationType: 'The kind of place is not among the words of the mapping.',
  unknownSensitivity: 'The sensitive mark is not among the words of the mapping.',
  badPostcode: 'This is not a whole postcode.',
  postcodeUnknown: 'The postcode is not in the loaded list of postcodes.',
  streetUnknown: 'No street of the area has this name.',
  streetAmbiguous: 'Several streets of the area have this name.',
  unknownWard: 'This is neither a ward of the area (of 2022, by name or code) nor the whole area.',
  noQuestion: 'The row has no question.',
  noAnswer: 'The row has no answer.',
  wordsTooLong: 'The question has more than 300 characters, or the answer more than 120.',
  personalDataText: 'The words hold what looks like personal data.',
  totalRow: 'This row adds the others up: send the answers alone.',
  repeatedAnswer: 'This answer stands twice for the same question, place and period.',
  wrongFieldCount: 'The row has another number of fields than the header.',
  brokenQuotes: 'Text follows a closing quotation mark.',
} as const satisfies Record<string, string>

export type RowReason = keyof typeof rowRefusals

/** Every way a whole file can be refused. */
export const fileRefusals = {
  notThisKind: 'This is an archive, a spreadsheet or a picture, not a text file.',
  unreadableEncoding: 'The file is not text in UTF-8, UTF-16 with its mark, or Latin-1.',
  unknownFormat: 'The columns of this file are not those of any format known here.',
  repeatedColumn: 'The header names a column twice.',
  unterminatedQuote: 'A quotation mark is opened and never closed.',
  tooManyColumns: 'The file has more than 400 columns.',
  cellTooLong: 'A cell holds more than 4,000 characters.',
  tooManyRows: 'The file has more than 1,000,000 rows.',
  fileTooLarge: 'The file is larger than 50 MB.',
  brokenXml: 'The file is not well-formed XML.',
  noRows: 'The file has a header and no rows.',
  noRowTaken: 'No row of this file could be taken.',
  rowsRefused: 'Some rows cannot be taken, and all or nothing was asked for.',
  fileChanged: 'This is not the file that was checked.',
  demonstrationFolder: 'This folder holds demonstration data: only published files can be added.',
  zoneTableChanged:
    'The records here use another version of the protection zones. Put the zones of that version back, or start a new data folder.',
  columnMissing: 'A column that the mapping names is not in the file.',
  noMapping: 'There is no mapping of this name.',
  mappingIsDraft: 'This mapping is a draft: it may be tried, not imported with.',
  postcodesNotLoaded: 'The mapping places rows by postcode, and no list of postcodes has been loaded.',
  personalDataColumn: 'A column that the mapping reads holds what looks like personal data.',
  tooManyQuestions: 'A file of survey answers holds at most 200 different questions.',
  tooManyAnswers: 'A question has at most 30 different answers: send closed answers, not what people wrote.',
  surveyPeriodsOverlap:
    'A question stands under a month and under the quarter of that month: one could be subtracted from the other.',
  surveyTotals:
    'A question stands by ward and for the whole area in one period: the wards could be subtracted.',
  noAgreement: 'There is no agreement of this reference over this source.',
  notAParty: 'Your agency is not a party of this agreement.',
  agreementNotYet: 'This agreement is not yet in force.',
  agreementExpired: 'This agreement has ended: nothing can be brought in under it until it is renewed.',
  cancelled: 'The import was stopped. Nothing was changed.',
} as const satisfies Record<string, string>

export type FileReason = keyof typeof fileRefusals

/** One thing wrong with one row: which rule, and in which of the format's columns. Never the value. */
export interface Issue {
  readonly reason: RowReason
  readonly column: string | null
}

/** What was read from a field: a value, or what is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly issue: null }
  | { readonly value: null; readonly issue: Issue }

export const good = <T>(value: T): Read<T> => ({ value, issue: null })
export const bad = (reason: RowReason, column: string | null): Read<never> => ({
  value: null,
  issue: { reason, column },
})

/** The whole file is refused. `row` (1 = the first row after the header) where one row is to blame. */
export class FileRefused extends Error {
  readonly reason: FileReason
  readonly row: number | null
  /** The column to blame, where it is one; never a value. */
  readonly column: string | null
  /** Rows by reason, none of them kept: those that were refused themselves, else all that were read. */
  refused: Readonly<Record<string, number>> = {}

  constructor(reason: FileReason, row: number | null = null, column: string | null = null) {
    super(fileRefusals[reason])
    this.name = 'FileRefused'
    this.reason = reason
    this.row = row
    this.column = column
  }
}

/** Plain words for a reason of a row or of a file. */
export function wordsOf(reason: string): string {
  if (reason in rowRefusals) return rowRefusals[reason as RowReason]
  return reason in fileRefusals ? fileRefusals[reason as FileReason] : reason
}
