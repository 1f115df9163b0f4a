import { useEffect } from 'react'
import { BottomSheet } from '../../parts/BottomSheet.tsx'
import { loadReleasedFacts, startReleased } from '../../state/released-start.ts'
import { useReleasedView } from '../../state/released-view.ts'
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
  return (
    <>
      {phone ? <OnPhone exports={exports} /> : <OnDesk exports={exports} />}
      <PaperFacts />
    </>
  )
}

function OnDesk({ exports }: { exports: boolean }) {
  return (
    <div className="map-screen released-screen">
      <section className="left" aria-label="The question">
        <BlocksSection />
        <PeriodSection />
        <KindsSection />
        <WardsSection />
      </section>
      <ReleasedStage />
      <section className="right" aria-label="The answer">
        <div className="right-scroll">
          <ReleasedAnswer />
        </div>
        {exports && <ReleasedFoot />}
      </section>
    </div>
  )
}

function OnPhone({ exports }: { exports: boolean }) {
  const selected = useReleasedView((state) => state.selected)
  const tabs = [
    {
      id: 'answer',
      label: 'Answer',
      content: () => (
        <>
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
  ]
  return (
    <div className="map-screen map-screen-phone released-screen">
      <ReleasedStage coveredBelow={0.46} />
      <BottomSheet tabs={tabs} held={selected} />
    </div>
  )
}
