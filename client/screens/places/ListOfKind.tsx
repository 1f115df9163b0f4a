import { useEffect, useState } from 'react'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { counted } from '../../parts/words.ts'
import { useSession } from '../../state/session.ts'
import { useTold } from '../../state/told.ts'
import { CarriedList } from '../assess/CarriedAssessment.tsx'
import { TabLink } from '../TabLink.tsx'
import { EmptyList } from './EmptyList.tsx'
import { EntryRow } from './EntryRow.tsx'
import { ListAsFile } from './ListAsFile.tsx'
import { agenciesIn, everything, type RowFilter, rowsOf, wardsIn, whoseOf } from './list-rows.ts'
import { Outreach } from './Outreach.tsx'
import { type ListId, placeLists, placesSearch } from './places-link.ts'
import { ReadTrouble } from './ReadTrouble.tsx'
import { agencyName } from './told-words.ts'
import { WelfareYears } from './WelfareYears.tsx'

/** One list of what was written, to be narrowed by ward and agency. */
export function ListOfKind({ list }: { list: ListId }) {
  const lists = useTold((state) => state.lists)
  const failure = useTold((state) => state.failure)
  const load = useTold((state) => state.load)
  const { kinds } = placeLists.find(({ id }) => id === list) ?? placeLists[0]
  useEffect(() => void load(kinds), [load, kinds])
  const found = kinds.map((kind) => lists[kind])
  if (found.every((each) => each === undefined))
    return failure ? (
      <>
        {list === 'assessments' && <CarriedList />}
        <ReadTrouble title="This list could not be read." failure={failure} again={() => load(kinds)} />
      </>
    ) : (
      <p className="data-loading">Loading …</p>
    )
  const entries = found.flatMap((each) => each ?? [])
  return (
    <>
      {list === 'services' && <Outreach />}
      {entries.length === 0 ? <EmptyList list={list} /> : <FilledList list={list} entries={entries} />}
      {list === 'services' && <WelfareYears />}
    </>
  )
}

/** Rows on one screen; more are fetched from the same list by a press. */
const shownAtOnce = 200

function FilledList({ list, entries }: { list: ListId; entries: readonly ToldEntry[] }) {
  const [filter, setFilter] = useState<RowFilter>(everything)
  const [most, setMost] = useState(shownAtOnce)
  const own = useSession((state) => state.session?.agency ?? '')
  const role = useSession((state) => state.session?.role)
  const whose = whoseOf(list, role === 'analyst')
  const rows = rowsOf(entries, filter, own)
  const { kinds } = placeLists.find(({ id }) => id === list) ?? placeLists[0]
  const isMore = useTold(({ next }) => kinds.some((kind) => next[kind]))
  const showMore = (): void => {
    setMost(most + shownAtOnce)
    if (rows.length <= most + shownAtOnce) for (const kind of kinds) void useTold.getState().loadMore(kind)
  }
  const wards = wardsIn(entries)
  const agencies = agenciesIn(entries)
  return (
    <>
      <div className="places-filters">
        {Object.keys(whose).length > 0 && (
          <ChoiceChips
            className="chips"
            choices={whose}
            chosen={filter.whose}
            onChoose={(id) => setFilter({ ...filter, whose: id })}
          />
        )}
        {wards.length > 1 && (
          <label>
            <span>Ward</span>
            <select
              className="field"
              value={filter.ward}
              onChange={({ target }) => setFilter({ ...filter, ward: target.value })}
            >
              <option value="">All wards</option>
              {wards.map((ward) => (
                <option key={ward}>{ward}</option>
              ))}
            </select>
          </label>
        )}
        {agencies.length > 1 && (
          <label>
            <span>Agency</span>
            <select
              className="field"
              value={filter.agency}
              onChange={({ target }) => setFilter({ ...filter, agency: target.value })}
            >
              <option value="">All agencies</option>
              {agencies.map((agency) => (
                <option key={agency} value={agency}>
                  {agencyName(agency)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p className="quiet" role="status">
        {isMore
          ? `${counted(rows.length, 'entry', 'entries')} among the newest ${entries.length}`
          : counted(rows.length, 'entry', 'entries')}
      </p>
      {(filter.agency !== '' || list === 'reports') && (
        <TabLink
          to="/places"
          search={placesSearch({ agency: filter.agency || own })}
          className="link-button agency-link"
        >
          {filter.agency === '' || filter.agency === own
            ? 'Our agency: reports, answers owed, days open'
            : `${agencyName(filter.agency)}: reports, answers owed, days open`}
        </TabLink>
      )}
      <ul className="places-rows">
        {rows.slice(0, most).map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {(rows.length > most || isMore) && (
        <button type="button" className="button" onClick={showMore}>
          Show more
        </button>
      )}
      <ListAsFile list={list} />
    </>
  )
}
