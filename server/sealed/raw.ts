/**
 * `Raw<T>`: a figure that nobody has been allowed to see yet. Opaque: it can be combined (`mapRaw`,
 * `zipRaw`) but only gate 2 can open it. It remembers which sources it was counted from, so that the gate
 * decides by what went in and not by what the question said it would read.
 */
export class Raw<T> {
  readonly #value: T
  readonly #origin: ReadonlySet<string>

  private constructor(value: T, origin: ReadonlySet<string>) {
    this.#value = value
    this.#origin = origin
  }

  /** Only `columns/` and the release reader call this (held by `tests/checks/promises.test.ts`). */
  static make<T>(value: T, origin: Iterable<string>): Raw<T> {
    return new Raw(value, new Set(origin))
  }

  /** Only `disclosure/` calls this. */
  static open<T>(raw: Raw<T>): { value: T; origin: ReadonlySet<string> } {
    return { value: raw.#value, origin: raw.#origin }
  }

  static map<T, U>(raw: Raw<T>, change: (value: T) => U): Raw<U> {
    return new Raw(change(raw.#value), raw.#origin)
  }

  static zip<T, U, V>(a: Raw<T>, b: Raw<U>, join: (a: T, b: U) => V): Raw<V> {
    return new Raw(join(a.#value, b.#value), new Set([...a.#origin, ...b.#origin]))
  }

  toJSON(): never {
    throw new Error('A raw figure was about to leave without passing gate 2.')
  }
}

export const makeRaw = Raw.make
export const openRaw = Raw.open
/** A pure calculation over a raw figure; the result is as raw as its input. */
export const mapRaw = Raw.map
/** Joins two raw figures; the result remembers the sources of both. */
export const zipRaw = Raw.zip
