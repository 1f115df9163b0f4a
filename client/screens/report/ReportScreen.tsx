import { useEffect, useMemo, useState } from 'react'
import { liveReaders } from '../../../server/contract/access.ts'
import { Notice } from '../../parts/Notice.tsx'
import { type Tab, Tabs } from '../../parts/Tabs.tsx'
import { useBasemap } from '../../state/basemap.ts'
import { useReference } from '../../state/reference.ts'
import { isOpenToAnybody, useSession } from '../../state/session.ts'
import { FormHelp } from '../FormHelp.tsx'
import type { AreaProps } from './AreaPart.tsx'
import { CuckooingForm } from './CuckooingForm.tsx'
import { HomePowersTab } from './HomePowersTab.tsx'
import { ReferralsTab } from './ReferralsTab.tsx'
import './report.css'
import { zoneShapes } from './zone-shapes.ts'

/** What is protected is reported here: a taken-over home, a place that a panel spoke of, a power over a home. */
export function ReportScreen() {
  const z2 = useBasemap((state) => state.zones?.z2 ?? null)
  const failed = useBasemap((state) => state.zonesFailed)
  const loadZones = useBasemap((state) => state.loadZones)
  const latitude = useReference((state) => state.reference?.centre[1] ?? null)
  const demo = useSession(isOpenToAnybody)
  useEffect(() => void loadZones(), [loadZones])
  const zones = useMemo(() => (z2 && latitude !== null ? zoneShapes(z2, latitude) : null), [z2, latitude])
  return (
    <div className="report-screen">
      {demo && <p className="note">This is a demonstration: you can fill a form in, but not send it.</p>}
      {zones && latitude !== null ? (
        <Reports zones={zones} latitude={latitude} />
      ) : failed ? (
        <Notice
          title="The areas could not be loaded."
          tone="trouble"
          action={{ label: 'Try again', run: () => void loadZones() }}
        />
      ) : (
        <p className="data-loading">Loading the areas.</p>
      )}
      <FormHelp />
    </div>
  )
}

type TabId = 'cuckooing' | 'referral' | 'power'

function Reports(area: AreaProps) {
  const [chosen, choose] = useState<TabId>('cuckooing')
  const role = useSession((state) => state.session?.role)
  const tabs: Tab<TabId>[] = [
    { id: 'cuckooing', label: 'Cuckooing', content: () => <Cuckooing {...area} /> },
    { id: 'referral', label: 'Referral', content: () => <ReferralsTab {...area} /> },
  ]
  if (liveReaders.some((each) => each === role))
    tabs.push({ id: 'power', label: 'Power over a home', content: () => <HomePowersTab {...area} /> })
  return <Tabs label="What to report" tabs={tabs} chosen={chosen} choose={choose} />
}

function Cuckooing(area: AreaProps) {
  return (
    <>
      <h1>Report cuckooing</h1>
      <p>
        Somebody’s home has been taken over. Half a minute: an area, a quarter, what was seen. No name, no
        address.
      </p>
      <CuckooingForm {...area} />
    </>
  )
}
