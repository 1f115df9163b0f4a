import { useEffect } from 'react'
import type { PlacePage } from '../../../server/contract/told/told.ts'
import { countWords, monthWords } from '../../parts/words.ts'
import { useDose } from '../../state/dose.ts'
import { useProfiles } from '../../state/profiles.ts'
import '../patrol/delivered.css'

const width = 340
const half = 60

interface Month {
  readonly month: string
  readonly minutes: number
  /** Null for who may not ask what happened, and where nothing has come in yet: not the same as nothing. */
  readonly incidents: number | null
}

/** Minutes of patrol by month, and beside them what was recorded, for whoever may see it: no proof of anything. */
export function DoseChart({ page }: { page: PlacePage }) {
  const { kind, id, cells } = page.place
  const held = useDose((state) => state.place)
  const profile = useProfiles((state) => state.page)
  const askPlace = useDose((state) => state.askPlace)
  useEffect(() => {
    if (kind === 'cell' || kind === 'venue') void askPlace(kind, id)
  }, [kind, id, askPlace])
  if (held?.key !== `${kind}:${id}` || held.dose.months.length === 0) return null
  const counted = profile?.key === `cell:${cells[0]}` ? (profile.profile?.months ?? null) : null
  const months = monthsOf(held.dose.months, counted)
  const most = Math.max(1, ...months.map(({ minutes }) => minutes))
  const mostIncidents = Math.max(1, ...months.map(({ incidents }) => incidents ?? 0))
  const step = width / months.length
  return (
    <figure className="trend dose-chart">
      <svg viewBox={`0 0 ${width} ${2 * half + 26}`} role="img" aria-label={wordsOf(months)}>
        <text x={0} y={9}>
          minutes of patrol
        </text>
        {counted && (
          <text x={0} y={half + 22}>
            recorded incidents
          </text>
        )}
        {months.map(({ month, minutes, incidents }, at) => {
          const up = (minutes / most) * (half - 14)
          const under = ((incidents ?? 0) / mostIncidents) * (half - 14)
          return (
            <g key={month}>
              <rect
                className="patrol-bar-done"
                x={at * step + 1}
                y={half - up}
                width={step - 2}
                height={up}
              />
              <rect
                className="dose-incidents"
                x={at * step + 1}
                y={2 * half + 13 - under}
                width={step - 2}
                height={under}
              />
              {counted && incidents === null && (
                <text x={at * step + step / 2} y={2 * half + 12} textAnchor="middle">
                  –
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <span>{monthWords(months[0].month)}</span>
        <span>{monthWords(months[months.length - 1].month)}</span>
      </figcaption>
      <p className="quiet">
        {months.some(({ incidents }) => incidents === null) && counted && '–: not recorded yet. '}
        Side by side, not cause and effect: patrol goes where more happens, and more is recorded where
        somebody looks. “Did something work here?” compares with places without it.
      </p>
    </figure>
  )
}

/** The months of either, oldest first, twelve at most. */
function monthsOf(
  dose: readonly { month: string; minutes: number }[],
  counted: readonly { month: string; count: number }[] | null,
): Month[] {
  const names = [...new Set([...dose, ...(counted ?? [])].map(({ month }) => month))].sort().slice(-12)
  return names.map((month) => ({
    month,
    minutes: dose.find((each) => each.month === month)?.minutes ?? 0,
    incidents: counted?.find((each) => each.month === month)?.count ?? null,
  }))
}

const wordsOf = (months: readonly Month[]): string =>
  months
    .map(
      ({ month, minutes, incidents }) =>
        `${monthWords(month)} ${minutes} minutes of patrol${incidents === null ? '' : `, ${countWords(incidents)} recorded`}`,
    )
    .join('; ')
