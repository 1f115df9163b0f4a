import { CountText } from '../../parts/CountText.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import { loadReleasedFacts } from '../../state/released-start.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { HeldPlace } from './HeldPlace.tsx'
import { OtherBlock } from './OtherBlock.tsx'
import { ProtectedBlock } from './ProtectedBlock.tsx'
import { spokenPlace } from './place-words.ts'
import { ReleasedList } from './ReleasedList.tsx'
import { coveredWords } from './released-period.ts'
import { releasedSentence } from './released-sentence.ts'
import { useReleasedRows, useUnit } from './use-released-rows.ts'

/** The right column: one sentence, the ranked places, and beside them the blocks that are never added. */
export function ReleasedAnswer() {
  const answer = useReleased((state) => state.answer)
  const failure = useReleased((state) => state.failure)
  const slow = useReleased((state) => state.slow)
  const unpublished = failure?.kind === 'problem' && failure.problem.code === 'notPublished'
  if (unpublished) return <NotPublished />
  return (
    <div className={slow ? 'answer answer-older' : 'answer'}>
      <Trouble />
      {!answer && !failure && <p className="page-note">Opening the released figures …</p>}
      {answer && (
        <>
          <NothingPublished />
          <Head />
          <HeldPlace />
          <ReleasedList />
          <OtherBlock />
          <ProtectedBlock />
        </>
      )}
    </div>
  )
}

function Head() {
  const answer = useReleased((state) => state.answer)
  const open = useReleased((state) => state.answer?.open ?? state.open)
  const layer = useReleasedView((state) => state.layer)
  const areaName = useReference((state) => state.reference?.areaName)
  const rows = useReleasedRows()
  const unit = useUnit()
  if (!answer || (layer === 'published' && rows.length === 0)) return null
  const places = rows.map((row) => ({ name: spokenPlace(row), count: row.count }))
  const released = layer === 'released'
  return (
    <div className="answer-head">
      <p className="label">{released ? 'Partners’ records, as released' : 'Published police data, exact'}</p>
      <h1 className="answer-sentence" aria-live="polite">
        {releasedSentence(places, unit.many)}
      </h1>
      <p className="answer-question">
        {released ? <CountText count={answer.total} /> : open && <CountText count={open.total} />} in all
        {areaName && ` · ${areaName}`} · {coveredWords(answer)}
        {released && ` · release ${answer.release}`}
      </p>
    </div>
  )
}

/** Published data come by file like any other: without one there is nothing to be exact about. */
function NothingPublished() {
  const empty = useReleasedView((state) => state.layer === 'published')
  const open = useReleased((state) => state.answer?.open ?? state.open)
  const setLayer = useReleasedView((state) => state.setLayer)
  if (!empty || !open || open.total > 0) return null
  return (
    <Notice
      title="No published data for this question"
      action={{ label: 'Show the released records', run: () => setLayer('released') }}
    >
      What police publish appears here once it was brought in for these years and kinds.
    </Notice>
  )
}

function NotPublished() {
  return (
    <Notice title="The partnership has not released figures yet">
      Once a release is approved by the data-protection lead and an analyst, this page shows it: by zone and
      by year, with small numbers withheld.
    </Notice>
  )
}

/** Failed: what is still true, and the one thing to do. */
function Trouble() {
  const failure = useReleased((state) => state.failure)
  const lost = useReference((state) => state.failure)
  const has = useReleased((state) => state.answer !== null)
  const trouble = failure ?? lost
  if (!trouble) return null
  const again = async (): Promise<void> => {
    await Promise.all([loadReleasedFacts(), useReleased.getState().ask()])
  }
  return (
    <Notice
      title="This question was not answered"
      tone="trouble"
      action={{ label: 'Ask again', run: () => void again() }}
    >
      {failureWords(trouble)} {has && 'What you see is the answer to the question before.'}
    </Notice>
  )
}
