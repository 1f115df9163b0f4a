import { NotHereYet } from '../../parts/NotHereYet.tsx'
import { TabLink } from '../TabLink.tsx'

export function JagScreen() {
  return (
    <NotHereYet
      title="JAG"
      purpose="The monthly joint action group: one agenda, one set of figures, one list of actions."
      will={[
        'Put together the pack for a meeting from saved questions',
        'Keep actions with owner and date, and say what became of them',
        'Leave out movements that are within usual variation',
      ]}
      instead={
        <p>
          On the <TabLink to="/">map</TabLink> choose <strong>Last month</strong>, then{' '}
          <strong>Compare periods</strong> in the right column: it ranks what rose and what fell. Export gives
          an A4 sheet for the meeting.
        </p>
      }
    />
  )
}
