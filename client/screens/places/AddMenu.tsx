import { useEffect, useRef } from 'react'
import { isPartKind } from '../../../server/contract/told/told.ts'
import { toldWriters } from '../../../server/contract/told/writers.ts'
import { maySee } from '../../state/home.ts'
import { useSession } from '../../state/session.ts'
import type { PlaceRef } from '../../state/told.ts'
import { TabLink } from '../TabLink.tsx'
import { addWords } from './kind-words.ts'
import { type ListId, placesSearch } from './places-link.ts'
import { mayHavePlace, type WrittenKind, writtenKinds } from './told-form.ts'

/** Kinds that the person who looks may write. */
export function useWritable(): readonly WrittenKind[] {
  const role = useSession((state) => state.session?.role)
  return writtenKinds.filter((kind) => role !== undefined && toldWriters[kind].includes(role))
}

/** One button that opens what may be added, here or anywhere. Escape and a press elsewhere close it. */
export function AddMenu({ list, place }: { list?: ListId; place?: PlaceRef }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const role = useSession((state) => state.session?.role ?? 'public')
  // A part is added on the page of its assessment.
  const kinds = useWritable().filter((kind) => !isPartKind(kind) && (!place || mayHavePlace(kind)))
  useEffect(() => {
    const away = ({ target }: Event): void => {
      if (target instanceof Node && !menu.current?.contains(target)) menu.current?.removeAttribute('open')
    }
    const onEscape = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('keydown', onEscape)
    }
  }, [])
  if (kinds.length === 0) return null
  return (
    <details className="add-menu" ref={menu}>
      <summary className="button button-strong">Add</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <TabLink to="/places" search={placesSearch({ list, place: place ?? null, add: kind })}>
              {addWords[kind].label} <span className="quiet">{addWords[kind].hint}</span>
            </TabLink>
          </li>
        ))}
        {!place && maySee('/report', role) && (
          <li>
            <TabLink to="/report">
              About a home or a referral{' '}
              <span className="quiet">Cuckooing, a referral from a panel: by area, never an address</span>
            </TabLink>
          </li>
        )}
      </ul>
    </details>
  )
}
