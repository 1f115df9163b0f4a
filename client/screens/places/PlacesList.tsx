import type { ReactNode } from 'react'
import { Tabs } from '../../parts/Tabs.tsx'
import { maySee } from '../../state/home.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { AddMenu } from './AddMenu.tsx'
import { DoneNote } from './DoneNote.tsx'
import { HiddenPlacesList } from './HiddenPlacesList.tsx'
import { ImpactDays } from './ImpactDays.tsx'
import { ListOfKind } from './ListOfKind.tsx'
import { type ListId, type PlacesView, placeLists, placesSearch } from './places-link.ts'
import { Venues } from './Venues.tsx'

/** Everything that was written about places, by kind. */
export function PlacesList({ list, day }: Pick<PlacesView, 'list' | 'day'>) {
  const go = useRoute((state) => state.go)
  const role = useSession((state) => state.session?.role ?? 'public')
  // Hidden places are found in live figures.
  const lists = placeLists.filter(({ id }) => id !== 'hidden' || maySee('/', role))
  return (
    <div className="places">
      <header className="places-head">
        <div>
          <h1>Places</h1>
          <p className="quiet">
            What was noticed, who answers for it, what was done. No names, no addresses.
          </p>
        </div>
        <AddMenu list={list} />
      </header>
      <DoneNote />
      <Tabs
        label="Kinds"
        chosen={list}
        choose={(id) => go('/places', placesSearch({ list: id }))}
        tabs={lists.map(({ id, label }) => ({
          id,
          label,
          content: () => contentOf(id, day),
        }))}
      />
    </div>
  )
}

function contentOf(id: ListId, day: string | null): ReactNode {
  if (id === 'hidden') return <HiddenPlacesList />
  if (id === 'impact-days') return <ImpactDays day={day} />
  if (id === 'venues') return <Venues />
  return <ListOfKind key={id} list={id} />
}
