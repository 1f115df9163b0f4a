import { BottomSheet } from '../../parts/BottomSheet.tsx'
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
        <div className="right-foot">
          <ExportMenu />
        </div>
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
        <SourcesSection />
      </>
    ),
  },
  {
    id: 'layers',
    label: 'Layers',
    content: () => (
      <>
        <LayersSection />
        <AreasSection />
      </>
    ),
  },
]

/** The map's columns on a phone, as tabs of one sheet. */
export function PhoneSheet() {
  const selected = useSelection((state) => state.selected)
  return <BottomSheet tabs={tabs} held={selected} />
}
