/**
 * `Released<T>`: what may leave the building. Made by `disclosure/gate.ts` only; `http/send.ts`, the only
 * sender of data, accepts nothing else.
 */
export class Released<T> {
  readonly #value: T

  private constructor(value: T) {
    this.#value = value
  }

  /** Only `disclosure/` calls this (held by `tests/checks/promises.test.ts`). */
  static make<T>(value: T): Released<T> {
    return new Released(value)
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
