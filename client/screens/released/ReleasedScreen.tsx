import { useEffect } from 'react'
import { BottomSheet } from '../../parts/BottomSheet.tsx'
import { maySee } from '../../state/home.ts'
import { usePresent } from '../../state/present.ts'
import { loadReleasedFacts, startReleased } from '../../state/released-start.ts'
import { useReleasedView } from '../../state/released-view.ts'
import { useSession } from '../../state/session.ts'
import { HeldMarks } from '../map/HeldMarks.tsx'
import { MarkRows } from '../map/MarkRows.tsx'
import { PanelSection } from '../map/PanelSection.tsx'
import { usePhone } from '../map/use-phone.ts'
import { BlocksSection } from './BlocksSection.tsx'
import { KindsSection } from './KindsSection.tsx'
import { PaperFacts } from './PaperFacts.tsx'
import { PeriodSection } from './PeriodSection.tsx'
import './released.css'
import './released-print.css'
import { ReleasedAnswer } from './ReleasedAnswer.tsx'
import { ReleasedFoot } from './ReleasedFoot.tsx'
import { ReleasedStage } from './ReleasedStage.tsx'
import { WardsSection } from './WardsSection.tsx'

/**
 * The map of what is released, for the public or for partners: left asks, the middle shows, right answers. Everything
 * comes from the release and from published data. `exports`: off on the projector.
 */
export function ReleasedScreen({
  tier,
  allowPreview = false,
  exports = true,
}: {
  tier: 'public' | 'partner'
  allowPreview?: boolean
  exports?: boolean
}) {
  useEffect(() => {
    void loadReleasedFacts()
    return startReleased(tier, allowPreview)
  }, [tier, allowPreview])
  const phone = usePhone()
  const layers = useHasLayers(tier)
  return (
    <>
      {phone ? <OnPhone exports={exports} layers={layers} /> : <OnDesk exports={exports} layers={layers} />}
      <PaperFacts />
    </>
  )
}

/** Layers of what people wrote are for those who may read it; a room and the public get the release alone. */
function useHasLayers(tier: 'public' | 'partner'): boolean {
  const role = useSession((state) => state.session?.role ?? 'public')
  const isRoom = usePresent((state) => state.room !== null)
  return tier === 'partner' && !isRoom && maySee('/places', role)
}

interface Shown {
  exports: boolean
  layers: boolean
}

const Layers = () => (
  <PanelSection title="Layers">
    <ul className="layer-list">
      <MarkRows isCopied />
    </ul>
  </PanelSection>
)

function OnDesk({ exports, layers }: Shown) {
  return (
    <div className="map-screen released-screen">
      <section className="left" aria-label="The question">
        <BlocksSection />
        <PeriodSection />
        <KindsSection />
        <WardsSection />
        {layers && <Layers />}
      </section>
      <ReleasedStage />
      <section className="right" aria-label="The answer">
        <div className="right-scroll">
          {layers && <HeldMarks />}
          <ReleasedAnswer />
        </div>
        {exports && <ReleasedFoot />}
      </section>
    </div>
  )
}

function OnPhone({ exports, layers }: Shown) {
  const selected = useReleasedView((state) => state.selected)
  const tabs = [
    {
      id: 'answer',
      label: 'Answer',
      content: () => (
        <>
          {layers && <HeldMarks />}
          <ReleasedAnswer />
          {exports && <ReleasedFoot />}
        </>
      ),
    },
    {
      id: 'question',
      label: 'When, what',
      content: () => (
        <>
          <BlocksSection />
          <PeriodSection />
          <KindsSection />
        </>
      ),
    },
    { id: 'wards', label: 'Wards', content: () => <WardsSection /> },
    ...(layers ? [{ id: 'layers', label: 'Layers', content: () => <Layers /> }] : []),
  ]
  return (
    <div className="map-screen map-screen-phone released-screen">
      <ReleasedStage coveredBelow={0.46} />
      <BottomSheet tabs={tabs} held={selected} />
    </div>
  )
}
