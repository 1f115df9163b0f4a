import type { Source } from '../../../server/contract/sources.ts'

export interface WhatItAnswers {
  can: string[]
  cannot: string[]
  /** Which column of which file would unlock what is missing. */
  unlock: string | null
}

type Facts = Pick<Source, 'cells' | 'days' | 'snapped' | 'answers' | 'yearly'>

/** What records of a source can say, and what they cannot: told before somebody asks them in vain. */
export function whatItAnswers(source: Facts): WhatItAnswers {
  if (source.answers) return answersOfSurveys
  if (source.yearly) return answersOfWelfare
  const can = [
    source.cells ? 'which streets and places, and which stand out' : 'which wards',
    'which months, and whether it rises or falls',
    'which kinds',
  ]
  const cannot = [
    ...(source.days ? [] : ['on which day of the week, or at which hour']),
    ...(source.cells ? [] : ['which street or place: the table counts whole wards']),
    ...(source.snapped ? ['the exact spot: the publisher moved each point to a nearby map point'] : []),
  ]
  return {
    can,
    cannot,
    unlock: source.days
      ? null
      : 'A file of the force’s own with a date column answers weekdays; with a time column it answers hours.',
  }
}

const answersOfSurveys: WhatItAnswers = {
  can: ['what people say in a ward, question by question', 'by month or quarter'],
  cannot: [
    'what happened: answers are never added to incidents',
    'what fewer than 10 people said, or anything smaller than a ward',
  ],
  unlock: null,
}

const answersOfWelfare: WhatItAnswers = {
  can: ['in which zones outreach meets people in need', 'year by year'],
  cannot: [
    'anything smaller than a zone of at least 250 homes, or shorter than a year that is over',
    'fewer than 5 contacts of a zone and year',
    'where to patrol: it is in no count, map, hotspot, watch or evaluation',
  ],
  unlock: null,
}
