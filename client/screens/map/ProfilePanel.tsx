import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { failureWords } from '../../state/failure-words.ts'
import { useProfiles } from '../../state/profiles.ts'
import { useSelection } from '../../state/selection.ts'
import { PlaceProfile } from './PlaceProfile.tsx'
import { TwoPlaces } from './TwoPlaces.tsx'

/** What is known of the selected place; of two places when a second one was shift-clicked. */
export function ProfilePanel() {
  const { select, compareWith } = useSelection.getState()
  const compared = useSelection((state) => state.compared)
  const first = useProfiles((state) => state.first)
  const second = useProfiles((state) => state.second)
  return (
    <section className="profile" aria-label="The selected place">
      <div className="profile-bar">
        <button type="button" className="link-button" onClick={() => select(null)}>
          <Icon name="back" /> All places
        </button>
        {compared && (
          <button type="button" className="link-button" onClick={() => compareWith(compared)}>
            End comparison
          </button>
        )}
      </div>
      {first?.failure && <Notice title="This place was not found">{failureWords(first.failure)}</Notice>}
      {!first?.failure && !first?.profile && <p className="page-note">Looking it up…</p>}
      {first?.profile && !compared && <PlaceProfile profile={first.profile} />}
      {first?.profile && compared && <TwoPlaces first={first.profile} second={second?.profile ?? null} />}
      {!compared && <p className="hint profile-hint">Shift-click another place to compare the two.</p>}
    </section>
  )
}
