import type { BeforeAfter } from './weighted-displacement.ts'

export type NetEffect =
  | {
      readonly ok: true
      /** GE = A0 − A1: events fewer in the target. */
      readonly gross: number
      /** NE = A0/C0 − A1/C1: as a share of the control. */
      readonly net: number
      /** TNE = [A0·C1/C0 − A1] + [B0·C1/C0 − B1]: events fewer than the control would have led to expect, buffer included. */
      readonly totalNet: number
    }
  | { readonly ok: false; readonly reason: 'controlEmpty' }

/**
 * Gross, net and total net effect (METHODS; R. Guerette, POP Guide 10, appendix C). Above zero is fewer events.
 * Refused as `controlEmpty` when the control holds no event in one of the periods.
 *
 * @throws RangeError for a negative count: a bug of the caller
 */
export function netEffect(target: BeforeAfter, buffer: BeforeAfter, control: BeforeAfter): NetEffect {
  for (const { before, after } of [target, buffer, control])
    if (!(before >= 0 && after >= 0)) throw new RangeError('counts must not be negative')
  if (control.before === 0 || control.after === 0) return { ok: false, reason: 'controlEmpty' }
  const expected = ({ before }: BeforeAfter) => (before * control.after) / control.before
  return {
    ok: true,
    gross: target.before - target.after,
    net: target.before / control.before - target.after / control.after,
    totalNet: expected(target) - target.after + (expected(buffer) - buffer.after),
  }
}
