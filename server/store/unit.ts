/** What a newer file of the same source replaces as one: the records of a force, a month and a type. */
export interface Unit {
  readonly force: string
  /** Months since 2000-01. */
  readonly month: number
  readonly type: string
}

/** The live records of one unit that one batch holds. */
export interface LiveUnit extends Unit {
  readonly batch: number
  readonly records: number
}

export const unitKey = ({ force, month, type }: Unit): string => `${month} ${type} ${force}`
