import { z } from 'zod'
import { TimeBand } from '../told/words.ts'
import { DeckId } from './decks.ts'
import { WorkshopSettings } from './settings.ts'
import {
  CardId,
  CardState,
  Doer,
  longestText,
  mostPriorities,
  Stage,
  said,
  When,
  WorkshopState,
} from './workshop.ts'

/** What phones and tablets in the hall send and get. */

/** A phone says by this header who it is: the random token that joining gave it. Works without cookies, on plain http. */
export const hallTokenHeader = 'x-hall-token'
/** A browser says by this header which one it is among those of one address: random, made by the page, never kept. */
export const hallBrowserHeader = 'x-hall-browser'

export const JoinHall = z.strictObject({ code: z.string().max(40), table: z.number().int().min(1).max(40) })
export type JoinHall = z.infer<typeof JoinHall>
export const Joined = z.object({ token: z.string() })

/**
 * Where a card is: a place cell, and by what the person calls it: at most two names of streets, stops or stations close by
 * ("High Street" near "Green Lane"). None: the cell's own name.
 */
const CardPlace = z.strictObject({
  cell: z.string().max(20),
  called: z.array(z.string().trim().min(1).max(80)).max(2),
})

const written = {
  deck: DeckId,
  phrase: z.string().max(40).nullable(),
  text: z.string().trim().max(longestText),
  place: CardPlace,
  bands: z.array(TimeBand).max(6),
}
const saysSomething = ({ phrase, text }: { phrase: string | null; text: string }) =>
  phrase !== null || text !== ''

export const CardDraft = z
  .strictObject({ id: CardId, ...written })
  .refine(saysSomething, { path: ['phrase'] })
export type CardDraft = z.infer<typeof CardDraft>
export const CardChange = z.strictObject(written).refine(saysSomething, { path: ['phrase'] })
export type CardChange = z.infer<typeof CardChange>

/** `home`: it speaks of a home, goes to the facilitators alone, and the phone says where to report it. */
export const CardReceipt = z.object({ id: CardId, state: CardState, called: z.string() })
export type CardReceipt = z.infer<typeof CardReceipt>

export const Agree = z.strictObject({
  card: CardId,
  /** Null takes it back. Disagreeing says what one would rather say. */
  view: z
    .discriminatedUnion('says', [
      z.strictObject({ says: z.literal('agree') }),
      z.strictObject({ says: z.literal('disagree'), alternative: z.string().trim().min(1).max(longestText) }),
    ])
    .nullable(),
})
export type Agree = z.infer<typeof Agree>

/** How this table sorts a card; null takes it back. */
export const SortCard = z.strictObject({
  card: CardId,
  cell: z.strictObject({ when: When, who: Doer }).nullable(),
})
export type SortCard = z.infer<typeof SortCard>

export const Priorities = z.strictObject({
  cards: z
    .array(CardId)
    .max(mostPriorities)
    .refine((list) => new Set(list).size === list.length),
})

export type Priorities = z.infer<typeof Priorities>

/** One's own: survives a phone that was closed. A card that is with the lead is on no screen, this one too. */
export const Mine = z.object({
  table: z.number().int(),
  state: WorkshopState,
  stage: Stage,
  settings: WorkshopSettings.pick({
    ...{ title: true, questions: true, decks: true, wards: true, area: true, audience: true },
    ...{ isYoungPeoples: true, safeguarding: true, runSheet: true, tables: true },
  }),
  cards: z.array(
    z.object({
      ...said,
      /** On the screens now. */
      isShown: z.boolean(),
      isHidden: z.boolean(),
    }),
  ),
  views: z.array(
    z.object({ card: CardId, says: z.enum(['agree', 'disagree']), alternative: z.string().nullable() }),
  ),
  priorities: z.array(CardId),
  /** How this phone's table sorted. */
  sorted: z.array(z.object({ card: CardId, when: When, who: Doer })),
})
export type Mine = z.infer<typeof Mine>
export const Kept = z.object({ kept: z.literal(true) })
