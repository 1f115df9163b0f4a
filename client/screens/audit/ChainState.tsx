import { useEffect } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { useAudit } from '../../state/audit.ts'
import { failureWords } from '../../state/failure-words.ts'
import { brokenWords, wholeWords } from './audit-words.ts'

/** Whether somebody changed the audit behind the program, in words; checked anew when the tab is opened. */
export function ChainState() {
  const { chain, chainFailure, checkChain } = useAudit()
  useEffect(() => void checkChain(), [checkChain])
  if (chainFailure)
    return (
      <Notice
        title="The chain could not be checked."
        tone="trouble"
        action={{ label: 'Check again', run: () => void checkChain() }}
      >
        {failureWords(chainFailure)}
      </Notice>
    )
  if (chain === null) return <p className="data-loading">Checking the chain of entries …</p>
  if (!chain.whole)
    return (
      <Notice
        title={brokenWords(chain)}
        tone="trouble"
        action={{ label: 'Check again', run: () => void checkChain() }}
      >
        Somebody changed the audit behind this program. Keep a copy of the data folder as it is now, and find
        out who could write to it.
      </Notice>
    )
  return (
    <div className="chain-state">
      <p role="status">{wholeWords(chain)}</p>
      {chain.last && (
        <details>
          <summary>Proof to note elsewhere</summary>
          <p>
            Each entry holds the fingerprint of the one before, so a change in the middle is always found.
            That the end was cut off cannot be found from inside: note this number and fingerprint in another
            place, and compare them later.
          </p>
          <p>
            Entry {chain.last.number}: <code>{chain.last.hash}</code>
          </p>
        </details>
      )}
    </div>
  )
}
