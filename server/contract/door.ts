/** A page says by this header that it asks by itself. */
export const byItselfHeader = 'x-by-itself'

/** What the sign-in knows of a request, and the one thing it may put on the reply. */
export interface Door {
  /** Headers as they were sent; '' where there was none. */
  cookie: string
  host: string
  origin: string
  site: string
  /** The page asked by itself, nobody pressed anything: it does not keep a session in use. */
  byItself: boolean
  setCookie: (line: string) => void
}
