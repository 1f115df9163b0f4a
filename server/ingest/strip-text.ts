import { needsReview, type PersonalDataKind, personalDataKinds } from '../contract/personal-data/finding.ts'
import { screenText } from '../contract/personal-data/screen-text.ts'
import { Refused } from '../errors.ts'

/** A text as it may be stored. */
export interface AdmittedText {
  /** Without what was found. What was written is not kept anywhere. */
  readonly text: string
  /** Waits until a person has read it. */
  readonly held: boolean
  /** What was found, each kind once, never a value. */
  readonly kinds: readonly PersonalDataKind[]
}

/**
 * The one way by which written text comes in, whatever the browser has already taken out. `maxLength` counts what
 * was sent, in UTF-16 units; words put in place of a finding may make the result a little longer.
 * Refuses `tooLarge` beyond it.
 */
export function admitText(written: string, maxLength: number): AdmittedText {
  if (written.length > maxLength) throw new Refused('tooLarge')
  const { text, found } = screenText(written)
  const kinds = personalDataKinds.filter((kind) => found.some((finding) => finding.kind === kind))
  return { text, held: kinds.some(needsReview), kinds }
}
