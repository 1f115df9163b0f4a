import { useEffect, useState } from 'react'
import type { ToldKind } from '../../../server/contract/told/told.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { countWords, monthWords } from '../../parts/words.ts'
import { useTold } from '../../state/told.ts'
import { londonToday } from '../agreements/days.ts'
import { pageNear } from '../places/place-chain.ts'
import { placesSearch } from '../places/places-link.ts'
import { ReadTrouble } from '../places/ReadTrouble.tsx'
import { kindLabel, toldTitle } from '../places/told-words.ts'
import { TabLink } from '../TabLink.tsx'
import { type Stuck, stuckColumns, stuckOf } from './stuck.ts'

/** Kinds of which there are few, and those that come a page at a time, newest first. */
const few: readonly ToldKind[] = [
  ...(['action', 'meeting', 'assessment', 'goal', 'patrol', 'evaluation', 'impactDay'] as const),
]
const many: readonly ToldKind[] = ['concern', 'report']
const kinds = [...few, ...many]

const periods = { 14: '2 weeks', 28: '4 weeks', 56: '8 weeks' } as const

/** A board: in which part of the chain something stands still, since when, and the way there. */
export function StuckTab() {
  const lists = useTold((state) => state.lists)
  const failure = useTold((state) => state.failure)
  const load = useTold((state) => state.load)
  const isMore = useTold(({ next }) => many.some((kind) => next[kind]))
  const [days, setDays] = useState<string>('28')
  useEffect(() => {
    void load(few)
    for (const kind of many) void load([kind])
  }, [load])
  if (kinds.some((kind) => lists[kind] === undefined))
    return failure ? (
      <ReadTrouble title="The board could not be read." failure={failure} again={() => load(kinds)} />
    ) : (
      <p className="data-loading">Loading …</p>
    )
  const entries = kinds.flatMap((kind) => lists[kind] ?? [])
  const board = stuckOf(entries, { today: londonToday(), days: Number(days) })
  return (
    <section aria-label="What is stuck">
      <p className="quiet">How long something may stand still</p>
      <ChoiceChips
        className="chips"
        choices={periods as Record<string, string>}
        chosen={days}
        onChoose={setDays}
      />
      {isMore && <p className="quiet">Of concerns and reports the newest 500 each were looked through.</p>}
      <div className="stuck-board">
        {stuckColumns.map(({ id, label, what }) => (
          <section key={id} aria-label={label}>
            <h2>
              {label} <span className="stuck-count">{countWords(board[id].length)}</span>
            </h2>
            <p className="quiet">{what}</p>
            {board[id].length === 0 ? (
              <p className="stuck-none">Nothing stands still here.</p>
            ) : (
              <ul>
                {board[id].map((stuck) => (
                  <StuckCard key={stuck.entry.id} stuck={stuck} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function StuckCard({ stuck: { entry, why, since } }: { stuck: Stuck }) {
  const near = pageNear(entry)
  const place = entry.place ? [entry.place.name, entry.place.ward].filter(Boolean).join(', ') : 'No place'
  const content = (
    <>
      <strong>{toldTitle(entry)}</strong>
      <span className="quiet">
        {kindLabel(entry.kind)} · {place}
      </span>
      <span className="stuck-why">
        {why}, since {monthWords(since)}
      </span>
    </>
  )
  if (entry.kind === 'assessment')
    return (
      <li>
        <TabLink to="/places" search={placesSearch({ assessment: entry.id })}>
          {content}
        </TabLink>
      </li>
    )
  if (near)
    return (
      <li>
        <TabLink to="/places" search={placesSearch({ place: near })}>
          {content}
        </TabLink>
      </li>
    )
  return (
    <li>
      <TabLink to="/jag">{content}</TabLink>
    </li>
  )
}
