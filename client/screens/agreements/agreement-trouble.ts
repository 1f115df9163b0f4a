import { type Failure, failureWords } from '../../state/failure-words.ts'

/** Why a change of an agreement was not taken, in words. */
export function agreementTrouble(failure: Failure): string {
  if (failure.kind !== 'problem') return failureWords(failure)
  const { code, param } = failure.problem
  if (code === 'personalData')
    return `The ${param === 'lawfulBasis' ? 'lawful basis' : 'purpose'} holds what looks like a person: say it without.`
  if (code === 'badValue' && param === 'ends') return 'The new last day must be later than the present one.'
  return failureWords(failure)
}

/** Whether somebody else changed it since it was read. */
export const isChangedMeanwhile = (failure: Failure): boolean =>
  failure.kind === 'problem' && failure.problem.code === 'changedMeanwhile'
