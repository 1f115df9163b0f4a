import { HelpLines } from '../parts/HelpLines.tsx'
import { useSession } from '../state/session.ts'

/** The help lines with this installation's number: stands on every form in which people write. */
export function FormHelp({ small = false }: { small?: boolean }) {
  const number = useSession((state) => state.session?.safeguarding.number ?? null)
  return <HelpLines number={number} small={small} />
}
