import type { BeforeAfter } from './weighted-displacement.ts'

export type QuotientReading =
  | 'diffusionLarger'
  | 'diffusion'
  | 'neither'
  | 'displacementSmaller'
  | 'displacementAsLarge'
  | 'displacementLarger'

export type DisplacementQuotient =
  | {
      readonly ok: true
      /** A1/C1 − A0/C0, below zero. */
      readonly success: number
      /** B1/C1 − B0/C0. */
      readonly buffer: number
      readonly quotient: number
      readonly reading: QuotientReading
    }
  | { readonly ok: false; readonly reason: 'controlEmpty' | 'notInterpretable' }

/**
 * The weighted displacement quotient (K. Bowers and S. Johnson, Journal of Quantitative Criminology 19 (2003) 275):
 *
 *   WDQ = (B1/C1 − B0/C0) / (A1/C1 − A0/C0),  A target, B buffer, C control; 0 before, 1 after.
 *
 * It says what share of a success came back, or spread, next door. Without a success there is nothing to share out:
 * refused as `notInterpretable` when A1/C1 − A0/C0 is not below zero, as `controlEmpty` when the control holds no event
 * in one of the periods. A quotient has no interval: read it beside the WDD, never alone.
 *
 * @throws RangeError for a negative count: a bug of the caller
 */
export function displacementQuotient(
  target: BeforeAfter,
  buffer: BeforeAfter,
  control: BeforeAfter,
): DisplacementQuotient {
  for (const { before, after } of [target, buffer, control])
    if (!(before >= 0 && after >= 0)) throw new RangeError('counts must not be negative')
  if (control.before === 0 || control.after === 0) return { ok: false, reason: 'controlEmpty' }
  // Compared as whole products first: equal shares must not become a success by rounding.
  const isSuccess = target.after * control.before < target.before * control.after
  if (!isSuccess) return { ok: false, reason: 'notInterpretable' }
  const success = shareChange(target, control)
  const moved = shareChange(buffer, control)
  const quotient = moved / success
  return { ok: true, success, buffer: moved, quotient, reading: readingOf(quotient) }
}

function shareChange(of: BeforeAfter, control: BeforeAfter): number {
  return of.after / control.after - of.before / control.before
}

function readingOf(quotient: number): QuotientReading {
  if (quotient > 1) return 'diffusionLarger'
  if (quotient > 0) return 'diffusion'
  if (quotient === 0) return 'neither'
  if (quotient > -1) return 'displacementSmaller'
  return quotient === -1 ? 'displacementAsLarge' : 'displacementLarger'
}

const WORDS: Readonly<Record<QuotientReading, string>> = {
  diffusionLarger: 'fewer next door, too, and by more than here',
  diffusion: 'fewer next door, too',
  neither: 'no change next door',
  displacementSmaller: 'more next door, but by less than it fell here',
  displacementAsLarge: 'more next door, by as much as it fell here',
  displacementLarger: 'more next door, and by more than it fell here',
}

/** The reading of POP Guide 10, appendix C, in words; no full stop. */
export function quotientInWords(reading: QuotientReading): string {
  return WORDS[reading]
}

const REFUSALS = {
  notInterpretable: 'not interpretable: there was no fall to move anywhere',
  controlEmpty: 'not interpretable: the control area holds no incident in one of the periods',
} as const satisfies Record<Extract<DisplacementQuotient, { ok: false }>['reason'], string>

/** Why there is no quotient, in words. */
export function quotientRefusalInWords(reason: keyof typeof REFUSALS): string {
  return REFUSALS[reason]
}
