import { NotHereYet } from '../../parts/NotHereYet.tsx'
import { TabLink } from '../TabLink.tsx'

export function WorkshopsScreen() {
  return (
    <NotHereYet
      title="Workshops"
      purpose="An evening with people who know the place: they put cards on a map, without a name or an account."
      will={[
        'Let people join by a code on their own phone',
        'Show on the wall what tables agree on, and set it beside published figures',
        'Screen every text before anybody sees it',
      ]}
      instead={
        <p>
          Draw the neighbourhood as an area on the <TabLink to="/">map</TabLink>, and print its A4 sheet for
          each table.
        </p>
      }
    />
  )
}
