import type { AnswerBasis } from '../contract/audit.ts'

/** What an answer was made of, for the audit. */
export interface Provenance {
  /** Set from the origins of the figures, never by what a question says of itself. */
  basis: AnswerBasis
  /** How many of its figures are shown as withheld. */
  withheld: number
  /** What a command was done to, in ids and closed words; never a text of the request. */
  subject?: string
}

/**
 * `Released<T>`: what may leave the building. Made by `disclosure/gate.ts` only; `http/send.ts`, the only
 * sender of data, accepts nothing else.
 */
export class Released<T> {
  readonly #value: T
  readonly provenance: Provenance

  private constructor(value: T, provenance: Provenance) {
    this.#value = value
    this.provenance = provenance
  }

  /** Only `disclosure/` calls this (held by `tests/checks/promises.test.ts`). */
  static make<T>(value: T, provenance: Provenance): Released<T> {
    return new Released(value, provenance)
  }

  /** Only `http/send.ts` and questions that compose released parts read it. */
  static read<T>(released: Released<T>): T {
    return released.#value
  }

  toJSON(): never {
    throw new Error('A released answer leaves through http/send.ts only.')
  }
}

export const makeReleased = Released.make
export const readReleased = Released.read
