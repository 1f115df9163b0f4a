import { useState } from 'react'
import type { ReleaseSummary } from '../../../server/contract/released.ts'
import { sources } from '../../../server/contract/sources.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useReleases } from '../../state/releases.ts'
import { useSession } from '../../state/session.ts'
import { approvalWords, contentWords, stateWords } from './release-words.ts'

const labelOf = (id: string): string => sources.find((source) => source.id === id)?.label ?? id

const dayWords = (at: string): string =>
  new Date(at).toLocaleDateString('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })

/** One release: what it holds, what became of it, what can be done with it. */
export function ReleaseCard({ release, onWithdraw }: { release: ReleaseSummary; onWithdraw: () => void }) {
  const approve = useReleases((state) => state.approve)
  const role = useSession((state) => state.session?.role)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { number, state } = release
  const mine = release.approvals.some((approval) => approval.role === role)
  const approveIt = async (): Promise<void> => {
    const failure = await approve(number)
    setTrouble(failure && failureWords(failure))
  }
  const readable = state !== 'withdrawn' && state !== 'unreadable'
  return (
    <li className={`release-card release-${state}`}>
      <h3>
        Release {number} <span className="release-state">{stateWords[state]}</span>
      </h3>
      <p>{contentWords(release)}</p>
      <p className="quiet">
        {release.builtAt && `Built ${dayWords(release.builtAt)}. `}
        {release.demonstration && 'Demonstration data. '}
        {approvalWords(release)}
      </p>
      {release.sources.length > 0 && (
        <details className="how">
          <summary>What is in it</summary>
          <ul>
            {release.sources.map(({ source, audience }) => (
              <li key={source}>
                {labelOf(source)}: {audience === 'public' ? 'partners and the public' : 'partners only'}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Trouble>{trouble}</Trouble>
      <div className="release-actions">
        {state === 'current' && (
          <a className="button" href="/public">
            What the public sees
          </a>
        )}
        {readable && state !== 'current' && (
          <a className="button" href={`/public?preview=${number}`}>
            Preview: what the public would see
          </a>
        )}
        {state === 'built' && (role === 'analyst' || role === 'dpo') && (
          <button
            type="button"
            className="button button-strong"
            disabled={mine}
            onClick={() => void approveIt()}
          >
            {mine ? 'Approved by your role' : 'Approve'}
          </button>
        )}
        {state !== 'withdrawn' && (
          <button type="button" className="link-button" onClick={onWithdraw}>
            Withdraw release {number}
          </button>
        )}
      </div>
    </li>
  )
}
