import { Notice } from '../../parts/Notice.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useComparison } from '../../state/comparison.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useFilter } from '../../state/filter.ts'
import { useReference } from '../../state/reference.ts'
import { refreshAll } from '../../state/refresh.ts'
import { useRoute } from '../../state/route.ts'
import { useSelection } from '../../state/selection.ts'
import { defaultFilter } from '../../state/url.ts'
import { AnswerHead } from './AnswerHead.tsx'
import { useAnswerState } from './answer-state.ts'
import { CuckooingZone } from './CuckooingZone.tsx'
import { HeldMarks } from './HeldMarks.tsx'
import { PeriodComparison } from './PeriodComparison.tsx'
import { ProfilePanel } from './ProfilePanel.tsx'
import { RankedList } from './RankedList.tsx'

/** The right column: the answer, and over it what is held of a layer; what it says is never added to the answer. */
export function RightPanel() {
  return (
    <>
      <HeldMarks />
      <CuckooingZone />
      <AnswerOrPlace />
    </>
  )
}

/** The answer in a sentence and a list, or what is known of the selected place. */
function AnswerOrPlace() {
  const selected = useSelection((state) => state.selected)
  const against = useComparison((state) => state.against)
  const state = useAnswerState()
  if (selected) return <ProfilePanel />
  return (
    <div className={`answer answer-${state}`}>
      <States />
      <AnswerHead />
      {against ? <PeriodComparison /> : <RankedList />}
    </div>
  )
}

/** Failed and empty: what was kept, and the one thing to do. */
function States() {
  const failure = useAnswers((state) => state.failure)
  const counts = useAnswers((state) => state.counts)
  const noData = useReference((state) => state.reference !== null && state.reference.months.length === 0)
  const lost = useReference((state) => state.failure)
  const go = useRoute((state) => state.go)
  const replace = useFilter((state) => state.replace)
  const trouble = failure ?? (counts ? null : lost)
  if (trouble)
    return (
      <Notice
        title="This question was not answered"
        tone="trouble"
        action={{ label: 'Ask again', run: () => void refreshAll() }}
      >
        {failureWords(trouble)}{' '}
        {counts && 'What you see is the answer to the question before; nothing was changed.'}
      </Notice>
    )
  if (noData)
    return (
      <Notice title="No incidents here yet" action={{ label: 'Bring a file', run: () => go('/data') }}>
        Once a file is in, this column says in one sentence where incidents gather, and ranks the places. A
        street file from data.police.uk is enough to begin.
      </Notice>
    )
  if (counts?.total === 0)
    return (
      <Notice
        title="Nothing matches this question"
        action={{ label: 'Show everything of the last 12 months', run: () => replace(defaultFilter()) }}
      >
        No incident has all that was asked for. The bars and hours on the left show which choice would find
        some.
      </Notice>
    )
  return null
}
