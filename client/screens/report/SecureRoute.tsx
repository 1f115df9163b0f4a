import { useSession } from '../../state/session.ts'

/** Where the address goes, since no form here has a field for it. */
export function SecureRoute() {
  const route = useSession((state) => state.session?.safeguarding.route ?? null)
  return (
    <p className="report-address">
      The address does not belong here. Send it to the safeguarding team by their own secure route
      {route === null ? ': whoever looks after this map can tell you which.' : `: ${route}.`}
    </p>
  )
}
