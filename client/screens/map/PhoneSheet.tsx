import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useSelection } from '../../state/selection.ts'
import { AreasSection } from './AreasSection.tsx'
import { ClockSection } from './ClockSection.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { LayersSection } from './LayersSection.tsx'
import { RightPanel } from './RightPanel.tsx'
import { SourcesSection } from './SourcesSection.tsx'
import { nextStop, type SheetStop, sheetStops, stopAt } from './sheet-stops.ts'
import { WhatSection } from './WhatSection.tsx'
import { WhenSection } from './WhenSection.tsx'

const tabs = { answer: 'Answer', when: 'When', what: 'What', layers: 'Layers' } as const
type Tab = keyof typeof tabs

/** Everything beside the map, in reach of a thumb: a sheet with three heights and four tabs. */
export function PhoneSheet() {
  const [stop, setStop] = useState<SheetStop>('half')
  const [tab, setTab] = useState<Tab>('answer')
  const selected = useSelection((state) => state.selected)
  const [shownFor, setShownFor] = useState(selected)
  const dragFrom = useRef<number | null>(null)
  // A press on the map wants the answer about that place, whatever was open.
  if (selected !== shownFor) {
    setShownFor(selected)
    if (selected) setTab('answer')
    if (selected && stop === 'low') setStop('half')
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
        {Object.entries(tabs).map(([id, label]) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={tab === id}
            aria-controls="sheet-content"
            onClick={() => {
              setTab(id as Tab)
              if (stop === 'low') setStop('half')
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="sheet-content" id="sheet-content" role="tabpanel" aria-label={tabs[tab]} tabIndex={-1}>
        {tab === 'answer' && (
          <>
            <RightPanel />
            <div className="right-foot">
              <ExportMenu />
            </div>
          </>
        )}
        {tab === 'when' && (
          <>
            <WhenSection />
            <ClockSection />
          </>
        )}
        {tab === 'what' && (
          <>
            <WhatSection />
            <SourcesSection />
          </>
        )}
        {tab === 'layers' && (
          <>
            <LayersSection />
            <AreasSection />
          </>
        )}
      </div>
    </div>
  )
}
