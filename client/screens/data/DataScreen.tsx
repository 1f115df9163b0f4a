import { useEffect, useState } from 'react'
import { type Tab, Tabs } from '../../parts/Tabs.tsx'
import { useImports } from '../../state/imports.ts'
import { refreshAll } from '../../state/refresh.ts'
import { addFiles } from './add-files.ts'
import './data.css'
import './file-card.css'
import './records.css'
import { DemonstrationTab } from './DemonstrationTab.tsx'
import { DropAnywhere } from './DropAnywhere.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { ImportTab } from './ImportTab.tsx'
import { ReleasesTab } from './ReleasesTab.tsx'
import { SourcesTab } from './SourcesTab.tsx'

type TabId = 'import' | 'history' | 'sources' | 'releases' | 'demonstration'

/** Where data come in: import, what came in before, what is here, and the demonstration. */
export function DataScreen() {
  const [chosen, choose] = useState<TabId>(tabOfLink())
  const changes = useImports((state) => state.changes)
  const loadHistory = useImports((state) => state.loadHistory)

  useEffect(() => void loadHistory(), [loadHistory])
  useEffect(() => {
    if (changes > 0) void refreshAll()
  }, [changes])

  const tabs: Tab<TabId>[] = [
    { id: 'import', label: 'Import', content: () => <ImportTab showHistory={() => choose('history')} /> },
    { id: 'history', label: 'History', content: () => <HistoryTab showImport={() => choose('import')} /> },
    { id: 'sources', label: 'Sources', content: () => <SourcesTab /> },
    { id: 'releases', label: 'Releases', content: () => <ReleasesTab /> },
    { id: 'demonstration', label: 'Demonstration data', content: () => <DemonstrationTab /> },
  ]
  return (
    <DropAnywhere
      onFiles={(files) => {
        choose('import')
        void addFiles(files)
      }}
    >
      <div className="data-screen">
        <h1>Data</h1>
        <Tabs label="Data" tabs={tabs} chosen={chosen} choose={choose} />
      </div>
    </DropAnywhere>
  )
}

/** A preview leads back to the releases. */
const tabOfLink = (): TabId =>
  new URLSearchParams(location.search).get('tab') === 'releases' ? 'releases' : 'import'
