/** The least events that the target must hold before (METHODS, design rules). */
export const LEAST_BEFORE = 20

export type DesignRefusal =
  | 'unequalLengths'
  | 'differentMonths'
  | 'periodsTouch'
  | 'controlTooNear'
  | 'noControl'
  | 'tooFewBefore'

export type EvaluationDesign = {
  /** Months as numbers since a January, ascending, without gaps. */
  readonly beforeMonths: readonly number[]
  readonly afterMonths: readonly number[]
  /** Cells by number. */
  readonly control: readonly number[]
  /** Cells that a control may not use: the target, its buffer and the four rings beyond. */
  readonly tooNear: ReadonlySet<number>
  /** Count of the target before; null while nothing has been counted. */
  readonly targetBefore: number | null
}

/**
 * Why a before-and-after comparison cannot say anything, every reason that holds (METHODS, design rules): the periods
 * differ in length, cover different months of the year (a season is no effect), or overlap or run backwards; the control
 * has no cell, or one where the measure or what it moved may have reached; the target held fewer than 20 events before.
 *
 * @returns [] when the comparison may be made
 */
export function designRefusals({
  beforeMonths,
  afterMonths,
  control,
  tooNear,
  targetBefore,
}: EvaluationDesign): DesignRefusal[] {
  const refusals: DesignRefusal[] = []
  if (beforeMonths.length !== afterMonths.length) refusals.push('unequalLengths')
  else if (!sameMonthsOfYear(beforeMonths, afterMonths)) refusals.push('differentMonths')
  if (!(Math.max(...beforeMonths) < Math.min(...afterMonths))) refusals.push('periodsTouch')
  if (control.length === 0) refusals.push('noControl')
  if (control.some((cell) => tooNear.has(cell))) refusals.push('controlTooNear')
  if (targetBefore !== null && targetBefore < LEAST_BEFORE) refusals.push('tooFewBefore')
  return refusals
}

/** Whether two lists of months hold the same months of the year equally often, in whatever order. */
function sameMonthsOfYear(one: readonly number[], other: readonly number[]): boolean {
  const ofYear = (months: readonly number[]) =>
    months
      .map((month) => ((month % 12) + 12) % 12)
      .sort((a, b) => a - b)
      .join()
  return ofYear(one) === ofYear(other)
}

const WORDS: Readonly<Record<DesignRefusal, string>> = {
  unequalLengths: 'The two periods are not equally long: more months hold more incidents',
  differentMonths: 'The two periods are not the same months of the year: a season is no effect',
  periodsTouch: 'The months before must all lie before the months after',
  controlTooNear:
    'The control area lies too near: it must keep clear of the place, of the buffer and of four rings beyond',
  noControl: 'There is no control area to compare with',
  tooFewBefore: `Too few to say: the place needs at least ${LEAST_BEFORE} incidents before`,
}

/** One reason in words; no full stop. */
export function designRefusalInWords(reason: DesignRefusal): string {
  return WORDS[reason]
}
