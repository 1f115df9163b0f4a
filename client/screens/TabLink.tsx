import type { ReactNode } from 'react'
import { type Path, useRoute } from '../state/route.ts'

/** A link to a screen that opens without loading the page anew; middle click and copying still work. */
export function TabLink({
  to,
  search = '',
  className,
  children,
  current,
  onOpen,
}: {
  to: Path
  search?: string
  className?: string
  children: ReactNode
  current?: boolean
  onOpen?: () => void
}) {
  const go = useRoute((state) => state.go)
  return (
    <a
      href={to + search}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onOpen?.()
        go(to, search)
      }}
    >
      {children}
    </a>
  )
}
