import type { ReactNode } from 'react'
import { Icon } from '../../parts/Icon.tsx'
import { TabLink } from '../TabLink.tsx'

/** The way back from one page of Places to the list that it stands in. */
export function BackTo({ search, children }: { search?: string; children: ReactNode }) {
  return (
    <p className="places-back">
      <TabLink to="/places" search={search} className="link-button">
        <Icon name="back" /> {children}
      </TabLink>
    </p>
  )
}
