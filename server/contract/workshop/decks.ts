import { z } from 'zod'
import type { Harm } from '../told/words.ts'

/**
 * The eight decks of a concern-mapping workshop as data without words: what a phrase is called stands in
 * `deck-words.ts`, once for each language, under the same ids.
 */

/** `concern`: becomes a concern when the workshop is closed. `good`: what is safe. `offer`: what somebody will do. */
type DeckKind = 'concern' | 'good' | 'offer'

interface Phrase {
  readonly id: string
  /** What a concern of this phrase speaks of. */
  readonly harm: Harm
  /** Speaks of somebody's home: kept by its large zone alone, for facilitators, with where to report. */
  readonly isHome?: true
}

interface Deck {
  readonly id: string
  readonly kind: DeckKind
  /** Dark enough for white letters, and none of the violets that protected reports have. */
  readonly colour: string
  readonly letter: string
  /** Name of the drawing, for those who do not tell colours apart. */
  readonly icon: string
  /** Groups of recorded incidents that speak of the same issue; none: nothing is set beside it. */
  readonly groups: readonly string[]
  /** What a card without a ready phrase speaks of. */
  readonly harm: Harm
  readonly phrases: readonly Phrase[]
}

const says = (harm: Harm, ...ids: string[]): Phrase[] => ids.map((id) => ({ id, harm }))

export const decks = [
  {
    ...{ id: 'unsafe', kind: 'concern', colour: '#b3261e', letter: 'U', icon: 'alert', harm: 'violence' },
    groups: ['violence-weapons', 'robbery-theft-person'],
    phrases: [
      ...says('violence', 'fights', 'threats', 'groups-frighten', 'i-avoid-it'),
      ...says('robbery', 'followed', 'robbed'),
      ...says('weapons', 'knives'),
      ...says('hate', 'abuse'),
      ...says('sexual-harm', 'harassed'),
    ],
  },
  {
    ...{ id: 'pressured', kind: 'concern', colour: '#7a3e00', letter: 'P', icon: 'hand' },
    ...{ harm: 'exploitation', groups: ['drugs-exploitation'] },
    phrases: [
      ...says('exploitation', 'used-or-pressured', 'given-things', 'carrying-for-others', 'collected-by-car'),
      ...says('children', 'children-with-adults', 'children-missing-school'),
      { id: 'home-taken-over', harm: 'exploitation', isHome: true },
      { id: 'home-unsafe', harm: 'violence', isHome: true },
    ],
  },
  {
    ...{ id: 'behaviour', kind: 'concern', colour: '#37474f', letter: 'B', icon: 'noise', harm: 'adults' },
    groups: ['antisocial-behaviour', 'drugs-exploitation'],
    phrases: [
      ...says('drugs', 'dealing', 'using-drugs'),
      ...says('adults', 'drinking', 'shouting', 'bikes-racing'),
      ...says('damage', 'fires', 'damage'),
    ],
  },
  {
    ...{ id: 'around', kind: 'concern', colour: '#0b57a4', letter: 'G', icon: 'walk', harm: 'unwatched' },
    groups: ['robbery-theft-person', 'antisocial-behaviour'],
    phrases: [
      ...says('unwatched', 'long-way-round', 'dark-walk', 'no-crossing', 'empty-stop'),
      ...says('violence', 'crowded-stop', 'trouble-on-bus'),
      ...says('robbery', 'waiting-for-us'),
    ],
  },
  {
    ...{ id: 'neglected', kind: 'concern', colour: '#8a5a00', letter: 'D', icon: 'lamp', harm: 'unwatched' },
    groups: ['criminal-damage-arson'],
    phrases: [
      ...says('unwatched', 'no-light', 'hidden-corner', 'overgrown', 'empty-building', 'nobody-around'),
      ...says('damage', 'broken', 'rubbish'),
    ],
  },
  {
    ...{
      id: 'missing',
      kind: 'concern',
      colour: '#00695c',
      letter: 'N',
      icon: 'gap',
      harm: 'children',
      groups: [],
    },
    phrases: says(
      'children',
      ...[
        'nothing-to-do',
        'nowhere-to-go',
        'closed-down',
        'too-dear',
        'shuts-early',
        'not-for-us',
        'nobody-to-ask',
      ],
    ),
  },
  {
    ...{
      id: 'safe',
      kind: 'good',
      colour: '#2e6b1f',
      letter: 'S',
      icon: 'shelter',
      harm: 'unwatched',
      groups: [],
    },
    phrases: says(
      'unwatched',
      ...[
        'safe-place',
        'adult-to-go-to',
        'well-lit',
        'busy-in-a-good-way',
        'good-club',
        'safe-way',
        'looked-after',
      ],
    ),
  },
  {
    ...{
      id: 'help',
      kind: 'offer',
      colour: '#4d5a00',
      letter: 'H',
      icon: 'offer',
      harm: 'unwatched',
      groups: [],
    },
    phrases: says(
      'unwatched',
      ...[
        'i-can-help',
        'open-our-doors',
        'be-there',
        'lend-a-room',
        'run-something',
        'ask-others',
        'we-do-this-already',
      ],
    ),
  },
] as const satisfies readonly Deck[]

export type DeckId = (typeof decks)[number]['id']
export const DeckId = z.enum(decks.map(({ id }) => id))

const byId: ReadonlyMap<string, Deck> = new Map(decks.map((deck) => [deck.id, deck]))

/** Throws for an id that is none: `DeckId` has been parsed by then. */
export function deckOf(id: DeckId): Deck {
  const deck = byId.get(id)
  if (!deck) throw new Error('no such deck')
  return deck
}

/** A ready phrase of a deck; undefined where it has none of this id. */
export function phraseOf(deck: DeckId, phrase: string): Phrase | undefined {
  return deckOf(deck).phrases.find(({ id }) => id === phrase)
}
