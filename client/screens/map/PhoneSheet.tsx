import type { ReactNode } from 'react'
import { BottomSheet } from '../../parts/BottomSheet.tsx'
import { usePresent } from '../../state/present.ts'
import { useSelection } from '../../state/selection.ts'
import { AreasSection } from './AreasSection.tsx'
import { ClockSection } from './ClockSection.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { LayersSection } from './LayersSection.tsx'
import { RightPanel } from './RightPanel.tsx'
import { SourcesSection } from './SourcesSection.tsx'
import { WhatSection } from './WhatSection.tsx'
import { WhenSection } from './WhenSection.tsx'

const tabs = [
  {
    id: 'answer',
    label: 'Answer',
    content: () => (
      <>
        <RightPanel />
        <Unpresented>
          <div className="right-foot">
            <ExportMenu />
          </div>
        </Unpresented>
      </>
    ),
  },
  {
    id: 'when',
    label: 'When',
    content: () => (
      <>
        <WhenSection />
        <ClockSection />
      </>
    ),
  },
  {
    id: 'what',
    label: 'What',
    content: () => (
      <>
        <WhatSection />
        <Unpresented>
          <SourcesSection />
        </Unpresented>
      </>
    ),
  },
  {
    id: 'layers',
    label: 'Layers',
    content: () => (
      <>
        <LayersSection />
        <Unpresented>
          <AreasSection />
        </Unpresented>
      </>
    ),
  },
]

/** Left out before a room: its sources are fixed, and nothing leaves. */
function Unpresented({ children }: { children: ReactNode }) {
  return usePresent((state) => state.room !== null) ? null : children
}

/** The map's columns on a phone, as tabs of one sheet. */
export function PhoneSheet() {
  const selected = useSelection((state) => state.selected)
  return <BottomSheet tabs={tabs} held={selected} />
}
