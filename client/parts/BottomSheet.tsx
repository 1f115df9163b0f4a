import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { nextStop, type SheetStop, sheetStops, stopAt } from './sheet-stops.ts'

interface SheetTab {
  id: string
  label: string
  content: () => ReactNode
}

/**
 * Everything beside a map, in reach of a thumb: a sheet with three heights and a few tabs. The first tab opens by
 * itself when `held` becomes another thing than null: a press on the map wants the answer about that place.
 */
export function BottomSheet({ tabs, held }: { tabs: readonly SheetTab[]; held: unknown }) {
  const [stop, setStop] = useState<SheetStop>('half')
  const [chosen, setChosen] = useState(tabs[0].id)
  const [shownFor, setShownFor] = useState(held)
  const dragFrom = useRef<number | null>(null)
  if (held !== shownFor) {
    setShownFor(held)
    if (held) setChosen(tabs[0].id)
    if (held && stop === 'low') setStop('half')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    setStop(nextStop(stop, event.key === 'ArrowUp' ? 1 : -1))
  }
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>): void => {
    const from = dragFrom.current
    dragFrom.current = null
    if (from === null) return
    if (Math.abs(event.clientY - from) > 12) setStop(stopAt(event.clientY / window.innerHeight))
    else setStop(stop === 'full' ? 'low' : nextStop(stop, 1))
  }
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  return (
    <div className={`sheet sheet-${stop}`}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={`Panel, ${sheetStops[stop]}. Press for the next height, or use the arrow keys`}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          dragFrom.current = event.clientY
        }}
        onPointerUp={onPointerUp}
        onClick={(event) => {
          // A click without a pointer comes from Enter or Space.
          if (event.detail === 0) setStop(stop === 'full' ? 'low' : nextStop(stop, 1))
        }}
      />
      <div className="sheet-tabs" role="tablist" aria-label="Panel">
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === shown.id}
            aria-controls="sheet-content"
            onClick={() => {
              setChosen(id)
              if (stop === 'low') setStop('half')
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        className="sheet-content"
        id="sheet-content"
        role="tabpanel"
        aria-label={shown.label}
        tabIndex={-1}
      >
        {shown.content()}
      </div>
    </div>
  )
}
