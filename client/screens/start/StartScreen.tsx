import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../parts/Icon.tsx'
import { rangeWords } from '../../parts/words.ts'
import { useReference } from '../../state/reference.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { jagSearch, tonightSearch } from './door-links.ts'

/** The first screen of a new installation: three doors, and a way past them. */
export function StartScreen() {
  const months = useReference((state) => state.reference?.months)
  const areaName = useReference((state) => state.reference?.areaName)
  const demo = useSession((state) => state.session?.demo)
  const range = months && months.length > 0 ? { from: months[0], to: months[months.length - 1] } : undefined
  return (
    <div className="start">
      <h1>Where and when do things happen{areaName ? ` in ${areaName}` : ''}?</h1>
      <p className="start-lead">
        This map counts incidents by place, never by person.{' '}
        {demo && range && `It opens with invented incidents, ${rangeWords(range.from, range.to)}. `}
        Choose what you came for.
      </p>
      <div className="doors">
        <Door icon="moon" title="Tonight" search={tonightSearch(range)} open="Open tonight’s hours">
          Where incidents of this evening’s and night’s hours have gathered over the last year. A patrol plan
          with stops and a route is not here yet.
        </Door>
        <Door icon="people" title="This month’s JAG" search={jagSearch(range)} open="Open the last month">
          What rose and what fell in the last whole month, ranked, to print on one sheet. Agenda and actions
          are not here yet.
        </Door>
        <Door icon="file" title="Try your own police.uk file" search={null} open="Bring a file">
          Drop a street file from data.police.uk. It is checked first; a useful month-by-month answer takes
          less than a minute.
        </Door>
      </div>
      <OnlyTheMap />
    </div>
  )
}

function Door({
  icon,
  title,
  children,
  search,
  open,
}: {
  icon: IconName
  title: string
  children: ReactNode
  search: string | null
  open: string
}) {
  const closeDoors = useSession((state) => state.closeDoors)
  const go = useRoute((state) => state.go)
  const enter = (): void => {
    closeDoors()
    if (search === null) go('/data')
    else go('/', search)
  }
  return (
    <section className="door">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      <p>{children}</p>
      <button type="button" className="button button-strong" onClick={enter}>
        {open}
      </button>
    </section>
  )
}

function OnlyTheMap() {
  const closeDoors = useSession((state) => state.closeDoors)
  return (
    <p>
      <button type="button" className="link-button" onClick={closeDoors}>
        Just show me the map
      </button>
    </p>
  )
}
