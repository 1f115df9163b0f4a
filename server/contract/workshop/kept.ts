import type { z } from 'zod'
import type { TimeBand } from '../told/words.ts'
import type { DeckId } from './decks.ts'
import type { WorkshopSettings } from './settings.ts'
import type { CardState, Doer, Stage, When, WorkshopState } from './workshop.ts'

/** A workshop as work.sqlite holds it. The versions count changes: of anything, and of what projector and phones show. */
export interface KeptWorkshop {
  readonly id: string
  readonly agency: string
  readonly settings: WorkshopSettings
  readonly state: WorkshopState
  readonly stage: Stage
  readonly version: number
  readonly shownVersion: number
  readonly code: { readonly salt: string; readonly hash: string; readonly expires: string } | null
  readonly closedOn: string | null
  /** Cards that the close deleted because their text was never released. */
  readonly unreleased: number
  readonly isDemonstration: boolean
}

/** A card as it is kept. `gone`: it was handed on as a possible disclosure, and nothing of it is left but its id. */
export interface KeptCard {
  readonly id: string
  readonly workshop: string
  /** Hash of the writer's token, and their table; null once the workshop is closed. */
  readonly participant: string | null
  readonly table: number | null
  readonly deck: DeckId
  readonly phrase: string | null
  readonly text: string | null
  /** Whether a facilitator released its text. */
  readonly isReleased: boolean
  readonly cell: string | null
  readonly called: string
  readonly zone: string | null
  readonly bands: readonly TimeBand[]
  readonly state: CardState | 'gone'
  /** In which it was shown; null: not yet. */
  readonly batch: number | null
  readonly mergedInto: string | null
  /** As the screens have them. */
  readonly agree: number
  readonly disagree: number
  readonly priorities: number
}

export interface KeptView {
  readonly card: string
  readonly participant: string
  readonly says: 'agree' | 'disagree'
  readonly alternative: string | null
  /** Random: by which a facilitator releases the alternative. */
  readonly ref: string
  readonly isReleased: boolean
}

export interface KeptSort {
  readonly card: string
  readonly table: number
  readonly when: z.infer<typeof When>
  readonly who: z.infer<typeof Doer>
}

export interface KeptPriority {
  readonly card: string
  readonly participant: string
}

/** Somebody who joined. */
export interface KeptParticipant {
  readonly hash: string
  readonly workshop: string
  readonly table: number
  readonly isStopped: boolean
}

/** All that one event holds. */
export interface KeptEvent {
  readonly workshop: KeptWorkshop
  readonly cards: readonly KeptCard[]
  readonly views: readonly KeptView[]
  readonly sorts: readonly KeptSort[]
  readonly priorities: readonly KeptPriority[]
}
