import type { DeckId } from './decks.ts'

/** What a deck and its phrases are called in one language. */
interface DeckWords {
  readonly name: string
  /** By the phrase's id. */
  readonly phrases: Readonly<Record<string, string>>
}

/** In English. Another language is another table of the same ids; a test holds that none is missing. */
export const deckWords: Readonly<Record<DeckId, DeckWords>> = {
  unsafe: {
    name: 'Feels unsafe',
    phrases: {
      fights: 'There are fights here',
      threats: 'People are threatened here',
      'groups-frighten': 'Groups here frighten people',
      'i-avoid-it': 'I stay away from here',
      followed: 'People are followed here',
      robbed: 'People are robbed here',
      knives: 'Knives or other weapons are around here',
      abuse: 'People are abused for who they are',
      harassed: 'People are harassed in a sexual way',
    },
  },
  pressured: {
    name: 'Someone is being used or pressured',
    phrases: {
      'used-or-pressured': 'Someone is being used or pressured',
      'given-things': 'Young people are given things and then owe for them',
      'carrying-for-others': 'Young people carry or hold things for others',
      'collected-by-car': 'Young people are collected by people they do not know',
      'children-with-adults': 'Children hang around with adults who are not family',
      'children-missing-school': 'Children are here when they should be at school',
      'home-taken-over': 'Somebody’s home has been taken over',
      'home-unsafe': 'Somebody is not safe in their home',
    },
  },
  behaviour: {
    name: 'Behaviour that spoils a place',
    phrases: {
      dealing: 'Drugs are sold here',
      'using-drugs': 'Drugs are used here',
      drinking: 'Drinking that gets out of hand',
      shouting: 'Shouting and noise',
      'bikes-racing': 'Bikes or cars racing',
      fires: 'Fires are lit here',
      damage: 'Things are damaged on purpose',
    },
  },
  around: {
    name: 'Getting around',
    phrases: {
      'long-way-round': 'I take the long way round',
      'dark-walk': 'The way is dark or lonely',
      'no-crossing': 'There is no safe place to cross',
      'empty-stop': 'Waiting alone at the stop',
      'crowded-stop': 'Trouble when everybody waits at the stop',
      'trouble-on-bus': 'Trouble on the bus or train',
      'waiting-for-us': 'People wait for us on the way',
    },
  },
  neglected: {
    name: 'Dark, broken or neglected',
    phrases: {
      'no-light': 'Not enough light',
      'hidden-corner': 'A corner that nobody can see',
      overgrown: 'Overgrown: you cannot see ahead',
      'empty-building': 'An empty building',
      'nobody-around': 'Nobody is around to look after it',
      broken: 'Something is broken and stays broken',
      rubbish: 'Rubbish and dumped things',
    },
  },
  missing: {
    name: 'Nothing here for us',
    phrases: {
      'nothing-to-do': 'There is nothing to do',
      'nowhere-to-go': 'There is nowhere to go indoors',
      'closed-down': 'Something good has closed down',
      'too-dear': 'What there is costs too much',
      'shuts-early': 'It shuts too early',
      'not-for-us': 'It does not feel as if it is for us',
      'nobody-to-ask': 'There is nobody to ask for help',
    },
  },
  safe: {
    name: 'Safe place',
    phrases: {
      'safe-place': 'This is a safe place',
      'adult-to-go-to': 'There is an adult here you can go to',
      'well-lit': 'Well lit and open',
      'busy-in-a-good-way': 'Busy in a good way',
      'good-club': 'Something good goes on here',
      'safe-way': 'A safe way to go',
      'looked-after': 'People look after it',
    },
  },
  help: {
    name: 'I can help with',
    phrases: {
      'i-can-help': 'I can help with this',
      'open-our-doors': 'We can open our doors',
      'be-there': 'I can be there at certain hours',
      'lend-a-room': 'We can lend a room or equipment',
      'run-something': 'I can run something here',
      'ask-others': 'I can ask others to join in',
      'we-do-this-already': 'We do something here already',
    },
  },
}
