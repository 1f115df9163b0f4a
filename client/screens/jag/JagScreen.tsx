import { useEffect } from 'react'
import { type Tab, Tabs } from '../../parts/Tabs.tsx'
import { useRoute } from '../../state/route.ts'
import { useTold } from '../../state/told.ts'
import { DoneNote } from '../places/DoneNote.tsx'
import '../places/places.css'
import '../places/places-print.css'
import { ActionsTab } from './ActionsTab.tsx'
import './jag.css'
import './jag-forms.css'
import { type JagTab, jagSearch, jagTabOf } from './jag-link.ts'
import { MeetingTab } from './MeetingTab.tsx'
import { OutstandingTab } from './OutstandingTab.tsx'
import { PackTab } from './PackTab.tsx'
import { StuckTab } from './StuckTab.tsx'

const tabs: readonly Tab<JagTab>[] = [
  { id: 'actions', label: 'Actions', content: () => <ActionsTab /> },
  { id: 'outstanding', label: 'Matters outstanding', content: () => <OutstandingTab /> },
  { id: 'stuck', label: 'What is stuck', content: () => <StuckTab /> },
  { id: 'meeting', label: 'Meeting', content: () => <MeetingTab /> },
  { id: 'pack', label: 'Pack', content: () => <PackTab /> },
]

/** The joint action group: what was agreed and by whom, what is stuck, the meeting and its papers. */
export function JagScreen() {
  const search = useRoute((state) => state.search)
  const go = useRoute((state) => state.go)
  useEffect(() => () => useTold.getState().forgetDone(), [])
  return (
    <div className="places jag">
      <header className="places-head">
        <div>
          <h1>JAG</h1>
          <p className="quiet">Every action with an owner and a day, and what became of it.</p>
        </div>
      </header>
      <DoneNote />
      <Tabs label="JAG" tabs={tabs} chosen={jagTabOf(search)} choose={(tab) => go('/jag', jagSearch(tab))} />
    </div>
  )
}
