import { type Failure, failureWords } from '../../state/failure-words.ts'
import { fieldLabel } from './told-words.ts'

/** Why something written was not taken, in words. */
export function toldTrouble(failure: Failure): string {
  if (failure.kind !== 'problem') return `${failureWords(failure)} What you typed is still here.`
  const { code, param, detail } = failure.problem
  if (code === 'personalData')
    return `“${fieldLabel(param ?? '')}” holds what looks like personal data: say it without. ${detail ?? ''}`.trim()
  if (code === 'realVenue')
    return 'This folder holds invented records: choose an invented venue, or a street. Nothing is kept here about a real business.'
  if (code === 'changedMeanwhile')
    return 'Somebody changed this in the meantime. It is shown as it stands now.'
  if (code === 'unknownValue' && param === 'place.id')
    return 'This place is not known any more: choose it anew.'
  return failureWords(failure)
}

/** Whether somebody else changed it since it was read. */
export const isChangedMeanwhile = (failure: Failure): boolean =>
  failure.kind === 'problem' && failure.problem.code === 'changedMeanwhile'
