import { Notice } from '../../parts/Notice.tsx'
import { type Failure, failureWords } from '../../state/failure-words.ts'

/** In the place of what could not be read: why, and once more. */
export const ReadTrouble = ({
  title,
  failure,
  again,
}: {
  title: string
  failure: Failure
  again: () => unknown
}) => (
  <Notice title={title} tone="trouble" action={{ label: 'Try again', run: () => void again() }}>
    {failureWords(failure)}
  </Notice>
)
