import { NotHereYet } from '../../parts/NotHereYet.tsx'
import { TabLink } from '../TabLink.tsx'

export function PlacesScreen() {
  return (
    <NotHereYet
      title="Places"
      purpose="A page for every place people worry about: what was noticed, what was done, and whether it helped."
      will={[
        'Keep concerns about a venue or place, with the agencies that may read them',
        'Show the chain from concern to assessment, action, patrol and outcome',
        'Never hold a name, an address of a home, or a description of a person',
      ]}
      instead={
        <p>
          Press any cell, ward or saved area on the <TabLink to="/">map</TabLink>: its profile shows the
          trend, the hours, the kinds of incident and what is nearby.
        </p>
      }
    />
  )
}
