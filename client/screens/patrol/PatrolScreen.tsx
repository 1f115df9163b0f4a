import { NotHereYet } from '../../parts/NotHereYet.tsx'
import { useReference } from '../../state/reference.ts'
import { tonightSearch } from '../start/door-links.ts'
import { TabLink } from '../TabLink.tsx'

export function PatrolScreen() {
  const months = useReference((state) => state.reference?.months) ?? []
  const range = months.length > 0 ? { from: months[0], to: months[months.length - 1] } : undefined
  return (
    <NotHereYet
      title="Patrol"
      purpose="A short list of stops for tonight, in walking order, with the reason for each."
      will={[
        'Choose places and times by what was recorded there, and show why',
        'Work on a phone without a signal',
        'Keep minutes per place and team; never anybody’s track',
      ]}
      instead={
        <p>
          <TabLink to="/" search={tonightSearch(range)}>
            Open the map for tonight’s hours
          </TabLink>{' '}
          and read the ranked list aloud at the briefing.
        </p>
      }
    />
  )
}
