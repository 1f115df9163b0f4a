/** What a newer file of the same source replaces as one: the records of a force, a month and a type. */
export interface Unit {
  readonly force: string
  /** Months since 2000-01. */
  readonly month: number
  readonly type: string
}

/** A unit and how many records there are of it. */
export interface CountedUnit extends Unit {
  readonly records: number
}

/** The live records of one unit that one batch holds. */
export interface LiveUnit extends CountedUnit {
  readonly batch: number
}

export const unitKey = ({ force, month, type }: Unit): string => `${month} ${type} ${force}`
