import { useEffect, useState } from 'react'
import type { ReleaseSummary } from '../../../server/contract/released.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useReleases } from '../../state/releases.ts'
import { useSession } from '../../state/session.ts'
import { ReleaseCard } from './ReleaseCard.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import './releases.css'

/** What partners and the public see, number by number: build, look at it as the public would, approve, withdraw. */
export function ReleasesTab() {
  const { releases, trouble, building, load, build } = useReleases()
  const role = useSession((state) => state.session?.role)
  const [withdrawing, setWithdrawing] = useState<ReleaseSummary | null>(null)
  useEffect(() => void load(), [load])
  return (
    <section className="releases">
      <p className="releases-lead">
        Partners and the public see records of agencies only through a numbered release: by zone and whole
        period, with small numbers withheld, and only of sources whose agreement says so. A data-protection
        lead and an analyst approve it.
      </p>
      {role === 'analyst' && (
        <div className="releases-build">
          <button
            type="button"
            className="button button-strong"
            disabled={building}
            onClick={() => void build()}
          >
            {building ? 'Building …' : 'Build a release'}
          </button>
          {building && <progress aria-label="Building the release" />}
          <p className="quiet">Up to the last closed quarter. Nobody sees it before it is approved.</p>
        </div>
      )}
      {trouble && (
        <Trouble>
          {failureWords(trouble)}{' '}
          <button type="button" className="button" onClick={() => void load()}>
            Try again
          </button>
        </Trouble>
      )}
      {releases === null && !trouble && <p className="data-loading">Loading the releases …</p>}
      {releases?.length === 0 && (
        <div className="empty">
          <p className="empty-title">Nothing was released yet</p>
          <p>Partners and the public see no figures of agencies until a release is built and approved.</p>
        </div>
      )}
      <ol className="release-list">
        {releases?.map((release) => (
          <ReleaseCard key={release.number} release={release} onWithdraw={() => setWithdrawing(release)} />
        ))}
      </ol>
      {withdrawing && <WithdrawDialog release={withdrawing} close={() => setWithdrawing(null)} />}
    </section>
  )
}
