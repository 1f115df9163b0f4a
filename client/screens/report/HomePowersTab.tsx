import { useEffect } from 'react'
import { followUps, type HomePowerEntry } from '../../../server/contract/home-powers.ts'
import { homePowers } from '../../../server/contract/told/powers.ts'
import { Notice } from '../../parts/Notice.tsx'
import { rangeWords } from '../../parts/words.ts'
import { useHomePowers } from '../../state/home-powers.ts'
import { agencyWords } from '../sign-in/role-words.ts'
import { AnswerChoice } from './AnswerChoice.tsx'
import type { AreaProps } from './AreaPart.tsx'
import { HomePowerForm } from './HomePowerForm.tsx'
import { NoParty } from './NoParty.tsx'

/** Powers over homes and persons: those that ended and wait for a word stand first. */
export function HomePowersTab(area: AreaProps) {
  const list = useHomePowers((state) => state.list)
  const failed = useHomePowers((state) => state.loadFailure !== null)
  const load = useHomePowers((state) => state.load)
  useEffect(() => void load(), [load])
  return (
    <>
      <h1>Power over a home or person</h1>
      <p>
        A closed home, a behaviour order, a protection notice, an injunction. Kept as a large area and two
        months: where and whose it is has no place here.
      </p>
      {failed && (
        <Notice
          title="The powers could not be loaded."
          tone="trouble"
          action={{ label: 'Try again', run: () => void load() }}
        />
      )}
      {list === null && !failed && <p className="data-loading">Loading.</p>}
      {list?.isParty === false && <NoParty what="powers over homes and persons" />}
      {list?.isParty && (
        <>
          <HomePowerForm {...area} parties={list.parties} />
          <section className="report-part-box">
            <h2>Powers in these areas</h2>
            {list.powers.length === 0 && <p className="quiet">None is kept.</p>}
            <ul className="report-list">
              {list.powers.map((power) => (
                <li key={power.id}>
                  <PowerRow power={power} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  )
}

function PowerRow({ power }: { power: HomePowerEntry }) {
  const followUp = useHomePowers((state) => state.followUp)
  const kind = homePowers.find(({ id }) => id === power.power)?.label ?? power.power
  return (
    <>
      <p className="report-list-title">
        {kind}: {power.zoneName}
      </p>
      <p className="quiet">
        {rangeWords(power.starts, power.ends)} · {agencyWords(power.owner)} acts when it ends
      </p>
      <p>{stateWords(power)}</p>
      {power.mayFollowUp && (
        <AnswerChoice
          label={`What follows: ${kind}, ${power.zoneName}?`}
          words={followUps}
          action="Followed up"
          answer={(word) => followUp(power.id, word)}
        />
      )}
    </>
  )
}

function stateWords({ state, followUp }: HomePowerEntry): string {
  if (state === 'running') return 'In force.'
  if (state === 'ended') return 'Ended: what follows?'
  return `Ended and followed up: ${followUps.find(({ id }) => id === followUp)?.label.toLowerCase() ?? ''}.`
}
