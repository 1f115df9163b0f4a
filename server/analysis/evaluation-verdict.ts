import { spansZero, type WeightedDisplacement } from './weighted-displacement.ts'

export type EvaluationVerdictCode =
  | 'cannotSay'
  | 'noSign'
  | 'fewer'
  | 'fewerNotMoved'
  | 'fewerNextDoorToo'
  | 'movedNextDoor'
  | 'movedInPart'
  | 'more'

/** One sentence to read aloud, and what stands behind it. No full stops: the screen sets them. */
export type EvaluationVerdict = {
  readonly code: EvaluationVerdictCode
  readonly text: string
  readonly detail: string
}

/**
 * Did it work, in plain words. Everything is judged by the 95 % interval of the WDD and of its two parts:
 *
 * - the target's interval spans zero: no sign of an effect, whatever the estimate;
 * - the target has fewer than expected and the buffer more: moved next door, in part when both together have fewer;
 * - the target has fewer and the buffer, too: a benefit that spread;
 * - the target has fewer and the buffer's change is within chance: "not moved next door" only when both together have
 *   fewer, too. Else the buffer is too restless to tell, and that is said.
 *
 * It never says that the measure was the cause: something else may have changed there at the same time.
 */
export function evaluationVerdict({ target, displacement, total }: WeightedDisplacement): EvaluationVerdict {
  const code = codeOf({ target, displacement, total })
  return { code, ...WORDS[code] }
}

/** The verdict on a comparison that may not be made, with the reason in words. */
export function refusedVerdict(detail: string): EvaluationVerdict {
  return { code: 'cannotSay', text: 'This comparison cannot say whether it worked', detail }
}

function codeOf({
  target,
  displacement,
  total,
}: WeightedDisplacement): Exclude<EvaluationVerdictCode, 'cannotSay'> {
  if (spansZero(target.ci95)) return 'noSign'
  if (target.estimate > 0) return 'more'
  const isFewerAltogether = !spansZero(total.ci95) && total.estimate < 0
  if (!spansZero(displacement.ci95)) {
    if (displacement.estimate < 0) return 'fewerNextDoorToo'
    return isFewerAltogether ? 'movedInPart' : 'movedNextDoor'
  }
  return isFewerAltogether ? 'fewerNotMoved' : 'fewer'
}

const WORDS: Readonly<
  Record<Exclude<EvaluationVerdictCode, 'cannotSay'>, Pick<EvaluationVerdict, 'text' | 'detail'>>
> = {
  noSign: {
    text: 'No sign of an effect: the change is within chance',
    detail: 'Counts of this size change by as much without anybody doing anything',
  },
  fewer: {
    text: 'Fewer than expected; whether it moved next door cannot be told',
    detail: 'The change in the surroundings is within chance, but too wide to rule a move out',
  },
  fewerNotMoved: {
    text: 'Fewer than expected, and not moved next door',
    detail: 'Place and surroundings together have fewer than the control area led to expect',
  },
  fewerNextDoorToo: {
    text: 'Fewer than expected, and fewer next door, too',
    detail: 'The surroundings have fewer than the control area led to expect',
  },
  movedNextDoor: {
    text: 'Moved next door: fewer here, more in the surroundings',
    detail: 'Place and surroundings together have no fewer than chance allows',
  },
  movedInPart: {
    text: 'Fewer than expected, but part of it moved next door',
    detail: 'Place and surroundings together still have fewer than the control area led to expect',
  },
  more: {
    text: 'More than expected',
    detail: 'The place has more than the control area led to expect',
  },
}
