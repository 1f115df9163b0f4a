/** What the sign-in knows of a request, and the one thing it may put on the reply. */
export interface Door {
  /** Headers as they were sent; '' where there was none. */
  cookie: string
  host: string
  origin: string
  site: string
  setCookie: (line: string) => void
}
