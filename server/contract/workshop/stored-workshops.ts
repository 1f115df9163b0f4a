import type { StoredTable } from '../stored-data.ts'

const told = { databases: ['work'], classes: ['told'] } as const

/** What is stored of concern-mapping workshops. */
export const workshopTables: readonly StoredTable[] = [
  {
    ...told,
    table: 'workshop',
    holds: 'A concern-mapping workshop: what was settled before it, and how far it is.',
    columns: {
      'id, agency, demo': 'random, the agency that holds it, whether it is invented',
      settings:
        'title, day, area, questions, decks, and the name and work contact of the safeguarding lead on the day',
      'state, stage, unreleased':
        'set up, rehearsal, open, frozen or closed; where in the run sheet; how many cards the close deleted',
      'version, shown_version': 'how often anything changed, and what screens show; never when',
      'code_salt, code_hash, code_expires':
        'a slow hash of the code that lets people in, and until when; empty once it is closed',
      'held_on, closed_on': 'the day of the event, and the day it was closed',
    },
  },
  {
    ...told,
    table: 'workshop_participant',
    holds: 'Somebody who joined by the code. No name, no device, no time. Deleted 30 days after the event.',
    columns: {
      'hash, workshop': 'hash of a random token, and the workshop',
      'seat, stopped': 'the number of their table, and whether a facilitator stopped their cards',
    },
  },
  {
    ...told,
    table: 'workshop_card',
    holds: 'What somebody said of a place at a workshop. Kept by a random number; nothing says when it came.',
    columns: {
      'id, workshop': 'random, and the workshop',
      'participant, seat': 'who wrote it and at which table; empty once the workshop is closed',
      'deck, phrase, text, bands': 'closed words, a screened text, times of day',
      'released, state, batch, merged_into':
        'whether a facilitator let the text through, and what became of the card; after the close no longer in which batch it was shown',
      'cell, called': 'a place cell (folded as partners’ records are), and the street, stop or station there',
      zone: 'of a card about a home: the large zone alone, and then no cell',
      'agree, disagree, priorities': 'how many people did',
    },
  },
  {
    ...told,
    table: 'workshop_agree',
    holds:
      'Who agrees with a card. Emptied at the close; released alternatives stay, without whose they are.',
    columns: {
      'card, participant': 'the card, and who; after the close a random word',
      'says, alternative, ref, released':
        'agrees or not, what they would rather say (screened), a random number, whether it was let through',
    },
  },
  {
    ...told,
    table: 'workshop_sort',
    holds: 'How a table sorted a card.',
    columns: { 'card, seat, timing, doer': 'the card, number of the table, when, and who does it' },
  },
  {
    ...told,
    table: 'workshop_priority',
    holds: 'Three cards a person, until the close: then only how many chose each.',
    columns: { 'card, participant': 'the card, and who' },
  },
]
