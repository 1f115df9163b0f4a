/** Who sleeps rough is helped, not recorded: no incident, no place here, no reason for a patrol. */
export function Outreach() {
  return (
    <p className="quiet">
      Somebody sleeping rough? Tell{' '}
      <a href="https://thestreetlink.org.uk" target="_blank" rel="noreferrer">
        StreetLink
      </a>
      : outreach workers go. It is no incident here and no reason for a patrol.
    </p>
  )
}
