/** What one attack found with one seed. */
export interface Finding {
  readonly attack: string
  readonly seed: number
  readonly targets: number
  /** Requests really sent. */
  readonly queries: number
  /** What was measured, the worst of it; `limit` is the most that passes (or the least, where the text says so). */
  readonly figure: number
  readonly limit: number
  readonly pass: boolean
  /** Fails for a reason that is written down in the note and was not mended: the method, not the program. */
  readonly knownOpen?: boolean
  /** What the figure is of, and what else was measured. */
  readonly note: string
}

/** How hard an attack tries. */
export interface Effort {
  readonly targets: number
  /** For each target, or in all where an attack has no targets. */
  readonly queries: number
  /** Leaves the exports out, which take seconds. */
  readonly isWithoutFiles?: true
}
