import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

export interface Tab<Id extends string> {
  id: Id
  label: string
  content: () => ReactNode
}

interface TabsProps<Id extends string> {
  label: string
  tabs: readonly Tab<Id>[]
  chosen: Id
  choose: (id: Id) => void
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/** Tabs after the WAI-ARIA pattern: one stop for Tab, arrows move and choose, Home and End jump. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose }: TabsProps<Id>) {
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = tabs.findIndex(({ id }) => id === chosen)
  // Where the row scrolls, the chosen tab must be in it; the page itself stays where it is.
  useEffect(() => {
    const row = list.current
    const tab = row?.querySelector<HTMLElement>(`[data-tab="${chosen}"]`)
    if (row && tab) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    const last = tabs.length - 1
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : step === undefined ? -1 : at + step
    if (step === undefined && to < 0) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]
    choose(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div className="inner-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: text }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            id={`${prefix}-${id}-tab`}
            aria-controls={id === chosen ? `${prefix}-${id}-panel` : undefined}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {text}
          </button>
        ))}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${prefix}-${chosen}-panel`}
        aria-labelledby={`${prefix}-${chosen}-tab`}
      >
        {tabs[at]?.content()}
      </div>
    </>
  )
}
