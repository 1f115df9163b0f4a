import { useState } from 'react'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { maySee } from '../../state/home.ts'
import { useSession } from '../../state/session.ts'
import { ListOfKind } from './ListOfKind.tsx'
import { VenueRanking } from './VenueRanking.tsx'

const forms = { entered: 'Entered by people', ranked: 'Which carry most' } as const

/** Venues that people entered; and, for those who may ask live figures, which of a kind carry most. */
export function Venues() {
  const role = useSession((state) => state.session?.role ?? 'public')
  const [form, setForm] = useState<keyof typeof forms>('entered')
  if (!maySee('/', role)) return <ListOfKind list="venues" />
  return (
    <>
      <ChoiceChips<keyof typeof forms>
        className="chips places-forms"
        choices={forms}
        chosen={form}
        onChoose={setForm}
      />
      {form === 'entered' ? <ListOfKind list="venues" /> : <VenueRanking />}
    </>
  )
}
