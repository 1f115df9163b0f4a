import type { ReactNode } from 'react'

/** An honest state: what is (not) here, and the one thing to do. */
export function Notice({
  title,
  children,
  tone = 'calm',
  action,
}: {
  title: string
  children?: ReactNode
  tone?: 'calm' | 'trouble'
  action?: { label: string; run: () => void }
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'trouble' ? 'alert' : undefined}>
      <p className="notice-title">{title}</p>
      {children && <div className="notice-words">{children}</div>}
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}
