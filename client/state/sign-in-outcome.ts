/** How somebody came back from the organisation's sign-in without being let in. */
export type SignInOutcome = 'refused' | 'unreachable' | null

/** Reads it from the address and takes it out, so that it is said once and travels in no link. */
function takeOutcome(): SignInOutcome {
  const query = new URLSearchParams(location.search)
  const said = query.get('signIn')
  if (said === null) return null
  query.delete('signIn')
  const rest = query.toString()
  history.replaceState(null, '', `${location.pathname}${rest && `?${rest}`}${location.hash}`)
  return said === 'refused' || said === 'unreachable' ? said : null
}

/** Taken as the page is loaded, before anything else looks at the address. */
export const signInOutcome: SignInOutcome = takeOutcome()
