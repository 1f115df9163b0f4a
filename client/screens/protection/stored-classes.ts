import type { StoredClass } from '../../../server/contract/stored-data.ts'

/** What a class of records is, how precisely it is kept, and what of it is not. */
export interface ClassWords {
  readonly id: StoredClass
  readonly name: string
  readonly what: string
  readonly where: string
  readonly when: string
  readonly text: string
  readonly not: string
}

export const storedClassWords: readonly ClassWords[] = [
  {
    id: 'open',
    name: 'Open',
    what: 'Already published by others: police.uk, published ward tables, the food-hygiene register',
    where: 'A cell of about 130 m and the ward, or the published ward or neighbourhood',
    when: 'As published, usually the month',
    text: 'Names of businesses from the public register',
    not: 'Coordinates',
  },
  {
    id: 'shared',
    name: 'Shared',
    what: 'Partners’ records of public places, under an agreement',
    where:
      'A cell of about 130 m with no homes, or a group of cells with at least 8; answers to surveys by ward',
    when: 'Day, and hour where it is known',
    text: 'None: a word from a closed list. Of surveys the questions, and the answers that 10 people or more gave',
    not: 'Address, postcode, coordinates, names, ages, sex, ethnicity, notes, the sender’s reference, minutes',
  },
  {
    id: 'protected',
    name: 'Protected',
    what: 'Harm at homes and the most sensitive kinds, from whatever source',
    where: 'A zone of at least 250 homes',
    when: 'The quarter of the year; of outreach contacts (sleeping rough, begging) the year alone',
    text: 'None: a word from a closed list',
    not: 'As shared, and also the day, the hour, the cell, and the signs ticked in a cuckooing report',
  },
  {
    id: 'told',
    name: 'Told',
    what: 'What people write here: today the areas they save',
    where: 'Whole cells',
    when: 'When it was written',
    text: 'Its name, screened for personal data before it is sent and again when it arrives',
    not: 'The outline as drawn, a free point, any figure of shared or protected records',
  },
]

export const classNames: Readonly<Record<StoredClass, string>> = {
  open: 'open',
  shared: 'shared',
  protected: 'protected',
  told: 'told',
  running: 'running the map',
}
