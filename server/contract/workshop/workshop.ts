import { z } from 'zod'
import { Harm, TimeBand } from '../told/words.ts'
import { DeckId } from './decks.ts'
import { WorkshopSettings } from './settings.ts'

/** A workshop, its cards, and what everybody gets to see of them. No time, no order of arrival, no participant anywhere. */

const workshopStates = ['set-up', 'rehearsal', 'open', 'frozen', 'closed'] as const
export const WorkshopState = z.enum(workshopStates)
export type WorkshopState = z.infer<typeof WorkshopState>

/** No batch of fewer cards, or from fewer tables, leaves for the projector and the phones. */
export const fewestCards = 5
export const fewestTables = 2
/** In young people's mode a cell shows only when so many different people marked that very cell. */
export const fewestMarkers = 5
export const longestText = 280
export const mostCardsEach = 60
export const mostParticipants = 400
export const mostPriorities = 3

export const whens = [
  { id: 'now', label: 'Now' },
  { id: 'soon', label: 'Soon' },
  { id: 'later', label: 'Later' },
] as const
export const doers = [
  { id: 'us', label: 'Us' },
  { id: 'together', label: 'Together' },
  { id: 'others', label: 'Others' },
] as const
export const When = z.enum(whens.map(({ id }) => id))
export const Doer = z.enum(doers.map(({ id }) => id))

/** A random 128-bit id in base32, made on the phone: a card that is sent twice is kept once. */
export const CardId = z.string().regex(/^[a-z2-7]{26}$/)
const count = z.number().int().min(0)

/** What drives projector and phones: a position in the run sheet, a timer, a place to look at. */
export const Stage = z.object({
  /** Position in the run sheet. */
  step: count,
  /** When the timer ends (UTC); null: none runs. */
  timerEnds: z.string().nullable(),
  /** A place cell to look at. */
  focus: z.string().nullable(),
  /** Batches revealed so far. */
  batches: count,
})
export type Stage = z.infer<typeof Stage>

/**
 * `waiting`: its text is not released yet · `ready` · `home`: speaks of a home, facilitators only · `hidden` by its writer ·
 * `off`: taken off by a facilitator · `merged` into another · `disclosure`: somebody may need help.
 */
export const CardState = z.enum(['waiting', 'ready', 'home', 'hidden', 'off', 'merged', 'disclosure'])
export type CardState = z.infer<typeof CardState>

/** What a card says, and of where. */
export const said = {
  id: CardId,
  deck: DeckId,
  /** Of a ready phrase of the deck. */
  phrase: z.string().nullable(),
  text: z.string().nullable(),
  /** Place cell after the fold table, and the street, stop or station it is called by. */
  cell: z.string().nullable(),
  called: z.string(),
  bands: z.array(TimeBand),
}

/** How tables sorted a card: the cell that most of them chose, and how many of those that sorted it did. */
export const Sorted = z.object({
  tables: count,
  inModal: count,
  when: When.nullable(),
  who: Doer.nullable(),
})
export type Sorted = z.infer<typeof Sorted>

/**
 * Records of the same issue in the card's cell and one ring, over three whole months with data: three or more, one or two,
 * or none ("not reported so far: this is new information"). Null where nothing can be set beside it.
 */
export const Evidence = z
  .object({ class: z.enum(['supported', 'thin', 'new']), from: z.string(), to: z.string() })
  .nullable()
export type Evidence = z.infer<typeof Evidence>

const votes = { agree: count, disagree: count, priorities: count }

/** A card as projector and phones get it. Cards come in the order of their random ids. */
export const ShownCard = z.object({
  ...said,
  cell: z.string(),
  ...votes,
  /** How many people said it: itself and what was merged into it. */
  saidBy: count,
  /** What others would rather say, as far as it was released. */
  alternatives: z.array(z.string()),
  sorted: Sorted,
  evidence: Evidence,
})
export type ShownCard = z.infer<typeof ShownCard>

/** Marked cells of young people's mode: only those that five people marked. */
export const Shown = z.object({
  version: z.string(),
  title: z.string(),
  state: WorkshopState,
  stage: Stage,
  cards: z.array(ShownCard),
})
export type Shown = z.infer<typeof Shown>

/** Nothing new since the version asked with. */
const Unchanged = z.object({ version: z.string(), unchanged: z.literal(true) })
export const ShownSince = z.union([Unchanged, Shown])

/** A card as facilitators get it. `ref` of an alternative is random. */
export const DeskCard = z.object({
  ...said,
  ...votes,
  state: CardState,
  /** Where one that speaks of a home is. */
  zone: z.string().nullable(),
  mergedInto: CardId.nullable(),
  isShown: z.boolean(),
  alternatives: z.array(z.object({ ref: z.string(), text: z.string(), isReleased: z.boolean() })),
  sorted: Sorted,
  /** Near-duplicates among the others, five at most: the same place and phrase, or nearly the same words. */
  like: z.array(CardId),
})
export type DeskCard = z.infer<typeof DeskCard>

export const Desk = z.object({
  version: z.string(),
  state: WorkshopState,
  stage: Stage,
  /** Off every screen, this list too: only that they wait for the lead. */
  disclosures: z.array(CardId),
  participants: count,
  /** Ready and not yet shown, and from how many tables. */
  ready: z.object({ cards: count, tables: count, isEnough: z.boolean() }),
  cards: z.array(DeskCard),
})
export type Desk = z.infer<typeof Desk>
export const DeskSince = z.union([Unchanged, Desk])

/** What the lead reads before handing it on. */
export const Disclosures = z.object({ cards: z.array(z.object({ ...said, zone: z.string().nullable() })) })
export type Disclosures = z.infer<typeof Disclosures>

const cards = z.array(CardId).min(1).max(200)
/** What a facilitator does. */
export const DeskAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('release'), cards }),
  z.strictObject({ do: z.literal('takeOff'), cards }),
  z.strictObject({ do: z.literal('putBack'), cards }),
  z.strictObject({ do: z.literal('merge'), card: CardId, into: CardId }),
  z.strictObject({ do: z.literal('part'), card: CardId }),
  z.strictObject({ do: z.literal('releaseAlternative'), ref: CardId }),
  z.strictObject({ do: z.literal('disclosure'), card: CardId }),
  z.strictObject({ do: z.literal('handedOn'), card: CardId }),
  /** All cards of whoever wrote this one, and no more of them. */
  z.strictObject({ do: z.literal('stopWriter'), card: CardId }),
  z.strictObject({ do: z.literal('timer'), seconds: z.number().int().min(1).max(14_400).nullable() }),
  z.strictObject({ do: z.literal('focus'), cell: z.string().max(20).nullable() }),
  z.strictObject({ do: z.literal('step'), step: z.number().int().min(0).max(15) }),
  /** Brings what people agree with, and their priorities, to the screens as they stand now. */
  z.strictObject({ do: z.literal('showAgreement') }),
])
export type DeskAction = z.infer<typeof DeskAction>

/** A workshop as its owner's agency reads it. */
export const Workshop = z.object({
  id: z.string(),
  agency: z.string(),
  settings: WorkshopSettings,
  state: WorkshopState,
  version: z.string(),
  /** When its code stops letting people in (UTC); null: it has none. */
  codeExpires: z.string().nullable(),
  closedOn: z.string().nullable(),
})
export type Workshop = z.infer<typeof Workshop>
export const WorkshopList = z.object({ workshops: z.array(Workshop) })

/** What came out of it: for the owner's agency, after closing. Nothing of a text that was not released. */
export const WorkshopReport = z.object({
  workshop: Workshop,
  cards: z.array(ShownCard),
  /** By place, most spoken of first. */
  places: z.array(
    z.object({ cell: z.string(), called: z.string(), ward: z.string(), cards: count, harms: z.array(Harm) }),
  ),
  /** Cards by priority, those with any. */
  priorities: z.array(CardId),
  /** Cards of the deck of offers. */
  offers: z.array(CardId),
  agreement: z.object({ cards: count, tables: count, alpha: z.number().nullable() }),
  /** Cards that were deleted at the close because their text was never released. */
  unreleased: count,
  method: z.array(z.string()),
})
export type WorkshopReport = z.infer<typeof WorkshopReport>
