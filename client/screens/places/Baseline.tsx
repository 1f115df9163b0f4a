import { useEffect } from 'react'
import type { NamedPlace } from '../../../server/contract/told/place.ts'
import { CountText } from '../../parts/CountText.tsx'
import { rangeWords } from '../../parts/words.ts'
import { useBaselines } from '../../state/baselines.ts'
import { maySee } from '../../state/home.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { monthsAfter } from './months-after.ts'

interface BaselineProps {
  place: NamedPlace
  from: string
  to: string
}

/** What was counted then and in the same months a year or more after: asked now, for this reader, and kept nowhere. */
export function Baseline({ place, from, to }: BaselineProps) {
  const role = useSession((state) => state.session?.role ?? 'public')
  const last = useReference((state) => state.reference?.months.at(-1) ?? null)
  const later = monthsAfter(from, to, last)
  const isOneCell = place.kind !== 'cells'
  const cell = isOneCell && maySee('/', role) ? place.cells[0] : null
  const before = useTotal(cell, from, to)
  const after = useTotal(later ? cell : null, later?.from ?? '', later?.to ?? '')
  if (!maySee('/', role))
    return (
      <p className="quiet">The figures are for police officers and analysts: asked live, kept nowhere.</p>
    )
  if (!isOneCell) return <p className="quiet">For an area, ask “Did it work?” with these months.</p>
  if (before === 'failed') return <p className="quiet">The figures could not be counted now.</p>
  return (
    <p>
      Here: {before === undefined ? 'counting …' : <CountText count={before} />}
      {later && typeof after === 'number' && (
        <>
          {' '}
          then, <CountText count={after} /> in {rangeWords(later.from, later.to)}
        </>
      )}
      {!later && ' then; as many months have not passed since'}
    </p>
  )
}

function useTotal(cell: string | null, from: string, to: string): number | 'failed' | undefined {
  const key = `${cell} ${from} ${to}`
  const ask = useBaselines((state) => state.ask)
  const total = useBaselines((state) => state.totals[key])
  useEffect(() => {
    if (cell !== null) void ask(key, { cell, from, to })
  }, [ask, key, cell, from, to])
  return total
}
