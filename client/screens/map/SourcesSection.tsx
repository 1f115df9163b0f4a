import { useEffect } from 'react'
import type { Reference } from '../../../server/contract/reference.ts'
import { expiredWords } from '../../parts/agreement-words.ts'
import { Badge } from '../../parts/Badge.tsx'
import { CountText } from '../../parts/CountText.tsx'
import { monthWords } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { useFilter } from '../../state/filter.ts'
import { useReference } from '../../state/reference.ts'
import { useRegisters } from '../../state/registers.ts'
import { useSession } from '../../state/session.ts'
import { asksActivity } from '../../state/types-chosen.ts'
import { PanelSection } from './PanelSection.tsx'
import { ReleasedOnly } from './ReleasedOnly.tsx'

type Source = Reference['sources'][number]

/** Where the figures come from. Sources of the same events are never added: one of them counts. */
export function SourcesSection() {
  const reference = useReference((state) => state.reference)
  const filter = useFilter((state) => state.filter)
  const change = useFilter((state) => state.change)
  const counted = useAnswers((state) => state.counts?.counted) ?? []
  const counts = useAnswers((state) => state.counts?.sources) ?? []
  if (!reference) return null
  const activity = asksActivity(filter, reference.types)
  const sources = reference.sources.filter((source) => source.activity === activity && source.incidents > 0)
  const groups = [...new Set(sources.map(({ overlap }) => overlap))]
  const choose = (source: Source): void =>
    change({ source: source.id === filter.source[0] && filter.source.length === 1 ? [] : [source.id] })
  return (
    <PanelSection
      title="Sources"
      side={
        filter.source.length > 0 && (
          <button type="button" className="link-button" onClick={() => change({ source: [] })}>
            Most precise
          </button>
        )
      }
    >
      {sources.length === 0 && <p className="hint">Nothing has been brought in yet.</p>}
      <EndedSources shown={reference.sources.map(({ id }) => id)} />
      {groups.map((group) => {
        const members = sources.filter(({ overlap }) => overlap === group)
        return (
          <fieldset key={group} className="sources">
            <legend className="visually-hidden">Sources of the same events</legend>
            {members.map((source) => (
              <SourceRow
                key={source.id}
                source={source}
                name={group}
                counted={counted.includes(source.id)}
                count={counts.find(({ id }) => id === source.id)?.count}
                onChoose={() => choose(source)}
              />
            ))}
            {members.length > 1 && (
              <p className="hint">They describe the same events, so one counts at a time.</p>
            )}
          </fieldset>
        )
      })}
      <ReleasedOnly />
    </PanelSection>
  )
}

function SourceRow({
  source,
  name,
  counted,
  count,
  onChoose,
}: {
  source: Source
  name: string
  counted: boolean
  count: number | undefined
  onChoose: () => void
}) {
  return (
    <div className="source">
      <label className="tick">
        <input type="radio" name={`source-${name}`} checked={counted} onChange={onChoose} />
        <span className="tick-label">{source.label}</span>
        <span className="tick-count">{count !== undefined && <CountText count={count} />}</span>
      </label>
      <p className="source-facts">
        {counted && <span className="counted">counted here</span>}
        {source.months.length > 0 && (
          <span>
            {monthWords(source.months[0])} – {monthWords(source.months[source.months.length - 1])}
          </span>
        )}
        {!source.days && (
          <Badge label="month only">
            Each record knows its month, not its day or hour. Days and hours need a file with a column for the
            date and time of the incident.
          </Badge>
        )}
        {source.snapped && (
          <Badge label="moved points">
            The publisher moves every point to the middle of a street nearby, so a cell here means that street
            and its neighbours, not the exact spot.
          </Badge>
        )}
        {!source.cells && (
          <Badge label="no places">
            A table by ward or LSOA: it answers wards, months and kinds. Places on the map need a file with
            coordinates.
          </Badge>
        )}
      </p>
    </div>
  )
}

/** Sources that whoever looks could count until their agreement ended: greyed, with the reason and no figure. */
function EndedSources({ shown }: { shown: readonly string[] }) {
  const agency = useSession((state) => state.session?.agency) ?? ''
  const agreements = useRegisters((state) => state.agreements)
  const load = useRegisters((state) => state.loadAgreements)
  useEffect(() => void load(), [load])
  const ended = (agreements ?? []).filter(
    ({ source, state, parties }) =>
      (state === 'expired' || state === 'ended') && parties.includes(agency) && !shown.includes(source),
  )
  return ended.map((agreement) => (
    <div key={agreement.reference} className="source source-ended">
      <span className="tick-label">{agreement.sourceLabel}</span>
      <p className="source-facts">{expiredWords(agreement)}</p>
    </div>
  ))
}
