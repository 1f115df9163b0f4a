import { useEffect, useState } from 'react'
import {
  accountHolders,
  agreementReaders,
  analysts,
  dataProtection,
  importers,
  releaseKeepers,
  reporters,
} from '../../../server/contract/access.ts'
import type { Role } from '../../../server/contract/reference.ts'
import { type Tab, Tabs } from '../../parts/Tabs.tsx'
import { useImports } from '../../state/imports.ts'
import { refreshAll } from '../../state/refresh.ts'
import { useSession } from '../../state/session.ts'
import { AgreementsTab } from '../agreements/AgreementsTab.tsx'
import { AuditTab } from '../audit/AuditTab.tsx'
import { addFiles } from './add-files.ts'
import './data.css'
import './file-card.css'
import './records.css'
import './registers.css'

import { DemonstrationTab } from './DemonstrationTab.tsx'
import { DropAnywhere } from './DropAnywhere.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { ImportTab } from './ImportTab.tsx'
import { ReleasesTab } from './ReleasesTab.tsx'
import { RetentionTab } from './RetentionTab.tsx'
import { SourcesTab } from './SourcesTab.tsx'

type TabId = 'import' | 'history' | 'sources' | 'releases' | 'agreements' | 'kept' | 'audit' | 'demonstration'

/** A person sees the tabs that the own role can use: what their addresses would refuse is not offered. */
const tabRoles: Record<TabId, readonly Role[]> = {
  import: importers,
  history: importers,
  sources: reporters,
  releases: releaseKeepers,
  agreements: agreementReaders,
  kept: accountHolders,
  audit: dataProtection,
  demonstration: analysts,
}

/** Where data come in: import, what came in before, what is here, and the demonstration. */
export function DataScreen() {
  const [chosen, choose] = useState<TabId>(tabOfLink())
  const changes = useImports((state) => state.changes)
  const loadHistory = useImports((state) => state.loadHistory)
  const role = useSession((state) => state.session?.role)
  const imports = role !== undefined && tabRoles.import.includes(role)

  useEffect(() => {
    if (imports) void loadHistory()
  }, [imports, loadHistory])
  useEffect(() => {
    if (changes > 0) void refreshAll()
  }, [changes])

  const tabs: Tab<TabId>[] = [
    { id: 'import', label: 'Import', content: () => <ImportTab showHistory={() => choose('history')} /> },
    { id: 'history', label: 'History', content: () => <HistoryTab showImport={() => choose('import')} /> },
    { id: 'sources', label: 'Sources', content: () => <SourcesTab /> },
    { id: 'releases', label: 'Releases', content: () => <ReleasesTab /> },
    { id: 'agreements', label: 'Agreements', content: () => <AgreementsTab /> },
    { id: 'kept', label: 'Kept how long', content: () => <RetentionTab /> },
    { id: 'audit', label: 'Audit', content: () => <AuditTab /> },
    { id: 'demonstration', label: 'Demonstration data', content: () => <DemonstrationTab /> },
  ]
  const open = tabs.filter(({ id }) => role !== undefined && tabRoles[id].includes(role))
  if (open.length === 0) return <p className="page-note">Nothing here is for your role.</p>
  const screen = (
    <div className="data-screen">
      <h1>Data</h1>
      <Tabs
        label="Data"
        tabs={open}
        chosen={open.some(({ id }) => id === chosen) ? chosen : open[0].id}
        choose={choose}
      />
      <p className="data-foot">
        <a href="/protection">How people are protected</a>: what is stored, what is not, what remains
      </p>
    </div>
  )
  if (!imports) return screen
  return (
    <DropAnywhere
      onFiles={(files) => {
        choose('import')
        void addFiles(files)
      }}
    >
      {screen}
    </DropAnywhere>
  )
}

/** A preview leads back to the releases. */
const tabOfLink = (): TabId =>
  new URLSearchParams(location.search).get('tab') === 'releases' ? 'releases' : 'import'
