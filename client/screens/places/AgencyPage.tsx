import { useEffect } from 'react'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { useTold } from '../../state/told.ts'
import { AgencyReferrals } from './AgencyReferrals.tsx'
import { agencyFacts, agencySentence } from './agency-facts.ts'
import { BackTo } from './BackTo.tsx'
import { EntryCard } from './EntryCard.tsx'
import { EntryRow } from './EntryRow.tsx'
import { Part } from './Part.tsx'
import { placesSearch } from './places-link.ts'
import { ReadTrouble } from './ReadTrouble.tsx'
import { agencyName } from './told-words.ts'

const kinds = ['report', 'action', 'contact'] as const

/** One agency: answers it owes and for how long, its reports, what it has to do, and whom to ask. */
export function AgencyPage({ agency }: { agency: string }) {
  const { report, action, contact } = useTold((state) => state.lists)
  const failure = useTold((state) => state.failure)
  const load = useTold((state) => state.load)
  useEffect(() => void load(kinds), [load])
  const isLoaded = report && action && contact
  return (
    <div className="places">
      <BackTo search={placesSearch({ list: 'reports' })}>All reports</BackTo>
      <h1>{agencyName(agency)}</h1>
      {failure && (
        <ReadTrouble title="This page could not be read." failure={failure} again={() => load(kinds)} />
      )}
      {!failure && !isLoaded && <p className="data-loading">Loading …</p>}
      {isLoaded && <Parts entries={[...report, ...action, ...contact]} agency={agency} />}
    </div>
  )
}

function Parts({ entries, agency }: { entries: readonly ToldEntry[]; agency: string }) {
  const facts = agencyFacts(entries, agency)
  return (
    <>
      <p className="venue-sentence">{agencySentence(facts)}</p>
      <p className="quiet">As far as you may read: a report is read by those it names.</p>
      <Rows title="Answers owed" entries={facts.owed} none="None that you may read." />
      <AgencyReferrals agency={agency} />
      <Rows title="Its reports" entries={facts.reports} none="None that you may read." />
      <Rows title="To do" entries={facts.actions} none="No open action that you may read." />
      <Part title="Whom to ask">
        {facts.contacts.length === 0 && <p className="quiet">Nobody is named yet.</p>}
        {facts.contacts.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </Part>
    </>
  )
}

function Rows({ title, entries, none }: { title: string; entries: readonly ToldEntry[]; none: string }) {
  return (
    <Part title={title}>
      {entries.length === 0 && <p className="quiet">{none}</p>}
      {entries.length > 0 && (
        <ul className="places-rows">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Part>
  )
}
