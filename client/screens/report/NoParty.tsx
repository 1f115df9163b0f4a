/** In the place of a form whose agreement does not name this person's agency. */
export function NoParty({ what }: { what: string }) {
  return (
    <p className="report-part-box">
      No agreement in force over {what} names your agency, so nothing of it can be sent or read here. Whoever
      looks after data protection for this map can make one.
    </p>
  )
}
