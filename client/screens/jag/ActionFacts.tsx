import { useEffect } from 'react'
import { type ActionFrom, actionEvidence, caseSystems } from '../../../server/contract/told/action.ts'
import { isOverdue, timesCarried } from '../../../server/contract/told/action-standing.ts'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { counted, monthWords } from '../../parts/words.ts'
import { entryOf, useTold } from '../../state/told.ts'
import { londonToday } from '../agreements/days.ts'
import { pageNear } from '../places/place-chain.ts'
import { placesSearch } from '../places/places-link.ts'
import { toldTitle } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { ownersWords, updateWords } from './action-words.ts'

/** Who does it, where it was agreed, where it came from, and all that was said since. */
export function ActionFacts({ entry }: { entry: ToldEntryOf<'action'> }) {
  const { fields, steps } = entry
  const meetings = useTold((state) => state.lists.meeting)
  const load = useTold((state) => state.load)
  const isMeetingKnown = fields.meeting === null || meetings !== undefined
  useEffect(() => {
    if (!isMeetingKnown) void load(['meeting'])
  }, [isMeetingKnown, load])
  const meeting = meetings?.find(({ id }) => id === fields.meeting)
  const carried = timesCarried(entry)
  const minute = [fields.minute && `minute ${fields.minute}`, fields.title].filter(Boolean).join(', ')
  return (
    <>
      <p className="quiet">
        {ownersWords(fields.owners)}
        {meeting && ` · ${toldTitle(meeting)}`}
        {minute && ` · ${minute}`}
        {fields.part === 1 && ' · Part 1, public'}
      </p>
      {isOverdue(entry, londonToday()) && <p className="action-overdue">Overdue</p>}
      {carried > 0 && (
        <p>
          Carried forward {counted(carried, 'time')}
          {steps.carried[0].from && `; first due ${monthWords(steps.carried[0].from)}`}
        </p>
      )}
      {fields.caseIn !== null && (
        <p>About a home or a person. The case is kept in: {labelOf(caseSystems, fields.caseIn)}</p>
      )}
      {fields.from && <ActionSource from={fields.from} />}
      {(fields.evidence.length > 0 || fields.evidenceNote) && (
        <p>
          Shown by: {fields.evidence.map((each) => labelOf(actionEvidence, each)).join(', ')}
          {fields.evidenceNote && <span className="told-text"> {fields.evidenceNote}</span>}
        </p>
      )}
      {steps.updates.length > 0 && (
        <ul className="action-updates" aria-label="Updates">
          {steps.updates.toReversed().map((update) => (
            <li key={`${update.at} ${update.agency}`}>{updateWords(update)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const labelOf = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  list.find((each) => each.id === id)?.label ?? id

const sourceWords: Readonly<Record<ActionFrom['kind'], string>> = {
  concern: 'a concern',
  report: 'a place report',
  assessment: 'a place assessment',
  goal: 'a goal of an assessment',
  hidden: 'a hidden place',
  cell: 'a place on the map',
  card: 'a workshop card',
}

/** Where it came from, with the way there as far as it is known here. */
function ActionSource({ from: { kind, id } }: { from: ActionFrom }) {
  const source = useTold((state) => entryOf(state, id))
  const page = source ? pageNear(source) : null
  const search =
    kind === 'cell' || kind === 'hidden'
      ? placesSearch({ place: { kind: 'cell', id } })
      : kind === 'assessment'
        ? placesSearch({ assessment: id })
        : source?.kind === 'goal'
          ? placesSearch({ assessment: source.fields.assessment })
          : page
            ? placesSearch({ place: page })
            : null
  return (
    <p>
      Came from{' '}
      {search === null ? (
        sourceWords[kind]
      ) : (
        <TabLink to="/places" search={search}>
          {sourceWords[kind]}
        </TabLink>
      )}
      {source && source.kind !== 'action' && <span className="quiet">: {toldTitle(source)}</span>}
    </p>
  )
}
