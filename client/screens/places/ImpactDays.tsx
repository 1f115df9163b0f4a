import { useEffect } from 'react'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { useRoute } from '../../state/route.ts'
import { useTold } from '../../state/told.ts'
import { londonToday } from '../agreements/days.ts'
import { ImpactCalendar } from './ImpactCalendar.tsx'
import { ListOfKind } from './ListOfKind.tsx'
import { placesSearch } from './places-link.ts'
import { ReadTrouble } from './ReadTrouble.tsx'

const forms = { list: 'List', calendar: 'Calendar' } as const

/** Days of action as a list, or among the days on which a court sits and a youth bus stops. `day`: the one chosen. */
export function ImpactDays({ day }: { day: string | null }) {
  const go = useRoute((state) => state.go)
  return (
    <>
      <ChoiceChips<keyof typeof forms>
        className="chips places-forms"
        choices={forms}
        chosen={day === null ? 'list' : 'calendar'}
        onChoose={(form) =>
          go('/places', placesSearch({ list: 'impact-days', day: form === 'list' ? null : londonToday() }))
        }
      />
      {day === null ? <ListOfKind list="impact-days" /> : <Calendar day={day} />}
    </>
  )
}

const kinds = ['impactDay', 'venue'] as const

function Calendar({ day }: { day: string }) {
  const { impactDay, venue } = useTold((state) => state.lists)
  const failure = useTold((state) => state.failure)
  const load = useTold((state) => state.load)
  useEffect(() => void load(kinds), [load])
  if (failure)
    return <ReadTrouble title="The calendar could not be read." failure={failure} again={() => load(kinds)} />
  if (!impactDay || !venue) return <p className="data-loading">Loading …</p>
  return <ImpactCalendar entries={[...impactDay, ...venue]} day={day} />
}
