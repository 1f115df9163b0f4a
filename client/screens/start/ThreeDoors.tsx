import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../parts/Icon.tsx'
import { useReference } from '../../state/reference.ts'
import type { Path } from '../../state/route.ts'
import { jagSearch, tonightSearch } from './door-links.ts'

type Open = (path: Path, search: string) => void

/** Three jobs to begin with. `open` leads there; on a machine where nobody is signed in yet it signs in first. */
export function ThreeDoors({ open, busy = false }: { open: Open; busy?: boolean }) {
  const months = useReference((state) => state.reference?.months)
  const range = months && months.length > 0 ? { from: months[0], to: months[months.length - 1] } : undefined
  return (
    <div className="doors">
      <Door
        {...{ icon: 'moon', title: 'Tonight', action: 'Open tonight’s hours', busy }}
        open={() => open('/', tonightSearch(range))}
      >
        Where incidents of this evening’s and night’s hours have gathered over the last year. Stops for a
        shift are planned under Patrol.
      </Door>
      <Door
        {...{ icon: 'people', title: 'This month’s JAG', action: 'Open the last month', busy }}
        open={() => open('/', jagSearch(range))}
      >
        What rose and what fell in the last whole month, ranked, to print on one sheet. Agenda and actions are
        not here yet.
      </Door>
      <Door
        {...{ icon: 'file', title: 'Try your own police.uk file', action: 'Bring a file', busy }}
        open={() => open('/data', '')}
      >
        Drop a street file from data.police.uk. It is checked first; a useful month-by-month answer takes less
        than a minute.
      </Door>
    </div>
  )
}

interface DoorProps {
  icon: IconName
  title: string
  children: ReactNode
  action: string
  busy: boolean
  open: () => void
}

function Door({ icon, title, children, action, busy, open }: DoorProps) {
  return (
    <section className="door">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      <p>{children}</p>
      <button type="button" className="button button-strong" disabled={busy} onClick={open}>
        {action}
      </button>
    </section>
  )
}
