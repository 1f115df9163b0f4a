import { usePresent } from '../../state/present.ts'
import { AreasSection } from './AreasSection.tsx'
import { ClockSection } from './ClockSection.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { LayersSection } from './LayersSection.tsx'
import { MapStage } from './MapStage.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { RightPanel } from './RightPanel.tsx'
import { SourcesSection } from './SourcesSection.tsx'
import { usePhone } from './use-phone.ts'
import { WhatSection } from './WhatSection.tsx'
import { WhenSection } from './WhenSection.tsx'

/** The product's main screen: left asks, the middle shows, right answers. */
export function MapScreen() {
  const phone = usePhone()
  // Before a room: its sources are fixed, and nothing leaves.
  const presenting = usePresent((state) => state.room !== null)
  if (phone)
    return (
      <div className="map-screen map-screen-phone">
        <MapStage coveredBelow={0.46} />
        <PhoneSheet />
      </div>
    )
  return (
    <div className="map-screen">
      <section className="left" aria-label="The question">
        <LayersSection />
        <WhenSection />
        <ClockSection />
        <WhatSection />
        {!presenting && <SourcesSection />}
        {!presenting && <AreasSection />}
      </section>
      <MapStage />
      <section className="right" aria-label="The answer">
        <div className="right-scroll">
          <RightPanel />
        </div>
        {!presenting && (
          <div className="right-foot">
            <ExportMenu />
          </div>
        )}
      </section>
    </div>
  )
}
