import { randomBytes } from 'node:crypto'

const drawsAtOnce = 4096

/** Puts a list in an order that tells nothing of the one before (Fisher–Yates, randomness of the system). In place. */
export function shuffle(list: unknown[]): void {
  let draws = Buffer.alloc(0)
  let at = 0
  /** 0 ≤ result < below, each as likely: draws that would favour small numbers are thrown away. */
  function draw(below: number): number {
    const fair = 2 ** 48 - (2 ** 48 % below)
    for (;;) {
      if (at + 6 > draws.length) {
        draws = randomBytes(6 * drawsAtOnce)
        at = 0
      }
      const value = draws.readUIntBE(at, 6)
      at += 6
      if (value < fair) return value % below
    }
  }
  for (let last = list.length - 1; last > 0; last--) {
    const other = draw(last + 1)
    const kept = list[last]
    list[last] = list[other]
    list[other] = kept
  }
}
