import type { ReactNode } from 'react'

interface TroubleProps {
  children: ReactNode
  /** For the narrow panels beside the map. */
  small?: boolean
}

/** What went wrong, said at once to those who listen; nothing where there is nothing to say. */
export function Trouble({ children, small = false }: TroubleProps) {
  if (!children) return null
  return (
    <div className={small ? 'trouble trouble-small' : 'trouble'} role="alert">
      {children}
    </div>
  )
}
