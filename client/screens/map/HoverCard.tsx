import { standsOutFrom } from '../../map/show-answer.ts'
import { CountText } from '../../parts/CountText.tsx'
import { countWords } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { useFilter } from '../../state/filter.ts'
import { useHover } from '../../state/hover.ts'
import { useReference } from '../../state/reference.ts'
import { countedWords } from './cuckooing-words.ts'
import { useCuckooingZones } from './use-cuckooing-zones.ts'
import { useMarkFacts } from './use-mark-facts.ts'

/** What lies under the pointer, in three words. The table says the same to those without one. */
export function HoverCard() {
  const hovered = useHover((state) => state.hovered)
  const facts = useHovered()
  if (!hovered || !facts) return null
  return (
    <div
      className="hover-card"
      aria-hidden="true"
      style={{ transform: `translate(${hovered.x}px, ${hovered.y}px)` }}
    >
      <div>
        {hovered.venue ? (
          // The count is the cell's: beside a venue's name it would be laid at its door.
          <>
            <strong className="hover-venue">{hovered.venue}</strong>
            <span>{[facts.name, facts.ward].filter(Boolean).join(', ')}</span>
          </>
        ) : (
          <>
            <strong>{facts.name}</strong>
            {facts.ward && <span>{facts.ward}</span>}
            <span>
              <CountText count={facts.count} /> {facts.count === 1 ? 'incident' : 'incidents'}
              {facts.standsOut && ' · stands out'}
            </span>
            {facts.without && <span>without {facts.without}</span>}
            {hovered.zone && <HoveredZone zone={hovered.zone} />}
            {hovered.marks.length > 0 && <HoveredMarks ids={hovered.marks} />}
          </>
        )}
      </div>
    </div>
  )
}

/** Never beside a venue's name: a zone's reports are of homes. */
function HoveredZone({ zone }: { zone: string }) {
  const shown = useCuckooingZones()
  const found = shown?.zones.find((each) => each.zone === zone)
  if (!shown || !found) return null
  return (
    <span className="hover-zone">
      <span>
        <CountText count={found.count} /> cuckooing {found.count === 1 ? 'report' : 'reports'} in the zone
        {found.earlier > 0 && `, ${countWords(found.earlier)} earlier`}
      </span>
      <span>{found.name}</span>
      <span>{countedWords(shown.asked, shown.known)}</span>
    </span>
  )
}

/** Neither beside a venue's name: what is in force around it is not about it. */
function HoveredMarks({ ids }: { ids: readonly string[] }) {
  const shown = useMarkFacts().filter(({ id }) => ids.includes(id))
  return (
    <span className="hover-marks">
      {shown.map(({ id, look, title, state }) => (
        <span key={id}>
          <span className={`sign mark-${look}`} /> {title}
          {state && `: ${state}`}
        </span>
      ))}
    </span>
  )
}

interface Hovered {
  name: string
  ward: string
  count: number
  standsOut: boolean
  /** Sources that are not in the count; '' where all are. */
  without: string
}

function useHovered(): Hovered | null {
  const hovered = useHover((state) => state.hovered)
  const counts = useAnswers((state) => state.counts)
  const hotspots = useAnswers((state) => state.hotspots)
  const { reference, cells } = useReference()
  const vintage = useFilter((state) => state.vintage)
  if (!hovered || !counts || !reference || !cells) return null
  const without = reference.releasedOnly.map(({ label }) => label).join(', ')
  if (hovered.kind === 'ward') {
    const ward = counts.wards.find(({ code }) => code === hovered.id)
    return ward ? { name: ward.name, ward: '', count: ward.count, standsOut: false, without } : null
  }
  const number = cells.cells.indexOf(hovered.id)
  if (number < 0) return null
  const at = counts.cells.index.indexOf(number)
  const bin = at < 0 ? null : hotspots?.cells.find(({ cell }) => cell === hovered.id)?.bin
  const wards = vintage === 2022 ? reference.wards : reference.wards2002
  const wardOfCell = vintage === 2022 ? cells.ward2022 : cells.ward2002
  return {
    name: cells.places[number],
    ward: wards[wardOfCell[number]]?.name ?? '',
    count: at < 0 ? 0 : counts.cells.count[at],
    standsOut: (bin ?? 0) >= standsOutFrom,
    without,
  }
}
