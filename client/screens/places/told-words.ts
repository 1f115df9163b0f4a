// Long because the words of every kind stand side by side, so that the same thing is called the same.

import { patrolOfText } from '../../../server/contract/patrol.ts'
import { actionEvidence, actionStates, caseSystems } from '../../../server/contract/told/action.ts'
import {
  ageBands,
  answerWords,
  assessmentStages,
  contexts,
  dataAsked,
  domains,
  evidenceWays,
  guardianRoles,
  howManyWords,
  lackingThings,
  levels,
  measures,
  policies,
  referralSources,
} from '../../../server/contract/told/assessment.ts'
import { MenuFields, menuOptions, menuStates } from '../../../server/contract/told/menu.ts'
import { placePowers } from '../../../server/contract/told/powers.ts'
import { outcomeLabels, type ToldEntry, toldKinds } from '../../../server/contract/told/told.ts'
import {
  advices,
  cadences,
  dangers,
  harms,
  serviceTypes,
  sinceWords,
  timeBands,
  venueTypes,
} from '../../../server/contract/told/words.ts'
import { counted, monthWords } from '../../parts/words.ts'
import { agencyWords } from '../sign-in/role-words.ts'
import { countdownWords, spanOf } from './countdown.ts'
import { hoursWords, isWeekHours } from './hours-words.ts'

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Agency at the start of a line. */
export const agencyName = (agency: string): string => upperFirst(agencyWords(agency))

const labels = new Map<string, string>(
  [
    ...harms,
    ...timeBands,
    ...sinceWords,
    ...venueTypes,
    ...serviceTypes,
    ...cadences,
    ...advices,
    ...dangers,
    ...placePowers,
    ...menuOptions,
    ...menuStates,
    ...[...ageBands, ...answerWords, ...dataAsked, ...domains, ...evidenceWays, ...guardianRoles],
    ...[...actionEvidence, ...caseSystems],
    ...[...howManyWords, ...lackingThings, ...levels, ...measures, ...policies, ...referralSources],
  ].map(({ id, label }) => [id, label]),
)

const idLabel = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  list.find((each) => each.id === id)?.label ?? id

/** What a record is, in the words of its own list: the harm, the type, the wording. */
export function toldTitle(entry: ToldEntry): string {
  switch (entry.kind) {
    case 'concern':
    case 'report':
      return idLabel(harms, entry.fields.harm)
    case 'power':
      return idLabel(placePowers, entry.fields.power)
    case 'action':
      return entry.fields.wording
    case 'notice':
      return idLabel(dangers, entry.fields.danger)
    case 'menu':
      return 'What was weighed for this place'
    case 'contact':
      return `${entry.fields.post}, ${agencyWords(entry.fields.of)}`
    case 'assessment':
      return entry.fields.harms.map((harm) => idLabel(harms, harm)).join(', ')
    case 'evidence':
      return idLabel(evidenceWays, entry.fields.way)
    case 'writeUp':
      return idLabel(domains, entry.fields.domain)
    case 'guardian':
      return idLabel(guardianRoles, entry.fields.role)
    case 'goal':
      return entry.fields.goal
    case 'patrol':
      return `Shift of ${momentWords(patrolOfText(entry.fields.asked)?.start ?? '')}`
    case 'sitting':
      return `Minutes of ${monthWords(entry.fields.on)}`
    case 'score':
      return entry.fields.round === 1 ? 'First weighting' : 'Second weighting'
    default:
      return entry.fields.name
  }
}

/** What else its row says of it; empty when the title says all. */
export function toldDetail(entry: ToldEntry): string {
  switch (entry.kind) {
    case 'concern':
    case 'report':
      return entry.fields.bands.map((band) => idLabel(timeBands, band)).join(', ')
    case 'venue':
      return idLabel(venueTypes, entry.fields.type)
    case 'service':
      return idLabel(serviceTypes, entry.fields.type)
    case 'impactDay':
      return entry.fields.from === entry.fields.to
        ? monthWords(entry.fields.from)
        : `${monthWords(entry.fields.from)} to ${monthWords(entry.fields.to)}`
    case 'power':
      return `until ${momentWords(entry.fields.ends)}`
    case 'action':
      return entry.fields.due ? `due ${monthWords(entry.fields.due)}` : ''
    case 'notice':
      return entry.fields.bands.map((band) => idLabel(timeBands, band)).join(', ')
    case 'menu':
      return menuStates
        .map(({ id, label }) => ({
          label,
          count: entry.fields.lines.filter(({ state }) => state === id).length,
        }))
        .filter(({ count }) => count > 0)
        .map(({ label, count }) => `${count} ${label.toLowerCase()}`)
        .join(', ')
    case 'contact':
      return entry.fields.contact
    case 'meeting':
      return idLabel(cadences, entry.fields.cadence)
    case 'assessment':
      return `Step ${entry.steps.stage} of ${assessmentStages.length}: ${assessmentStages[entry.steps.stage - 1]}`
    case 'evidence':
      return `${agencyName(entry.fields.of)}, ${monthWords(entry.fields.on)}`
    case 'writeUp':
      return ''
    case 'guardian':
      return `Trained: ${idLabel(answerWords, entry.fields.trained).toLowerCase()}. Can be reached: ${idLabel(answerWords, entry.fields.reachable).toLowerCase()}.`
    case 'goal':
      return `${idLabel(measures, entry.fields.measure)}, looked at again on ${monthWords(entry.fields.review)}`
    case 'score':
      return contexts.map(({ id, label }) => `${label} ${weightWords(entry.fields[id])}`).join(', ')
    case 'patrol':
      return ''
    case 'sitting':
      return counted(entry.fields.minutes.length, 'minute')
    case 'evaluation':
      return `Set down on ${monthWords(entry.madeOn)}`
  }
}

/** A weight as it is said. */
export const weightWords = (weight: number | null): string =>
  weight === null ? 'cannot say' : String(weight)

/** `2026-04-12T12:00` → `12 Apr 2026, 12:00`. */
export const momentWords = (moment: string): string =>
  `${monthWords(moment.slice(0, 10))}, ${moment.slice(11, 16)}`

/** What it is worth today: who stands behind it, how long it has waited, whether it is over. */
export function standingWords(entry: ToldEntry, now: Date): string {
  const { kind, standing, steps } = entry
  if (kind === 'concern') {
    if (standing.isFaded) return 'Faded: nobody has renewed it for 28 days'
    return steps.confirmed ? `Confirmed by ${agencyWords(steps.confirmed.agency)}` : 'Not confirmed yet'
  }
  if (kind === 'report') {
    if (steps.outcome) return outcomeLabels[steps.outcome.word]
    const open = openWords(standing.daysOpen ?? 0)
    return steps.owner ? `${open}, with ${agencyWords(steps.owner)}` : `${open}, nobody has taken it yet`
  }
  if (kind === 'action') {
    const state = idLabel(actionStates, entry.fields.state)
    return standing.daysOpen === null ? state : `${state}, ${openWords(standing.daysOpen).toLowerCase()}`
  }
  if (kind === 'notice')
    return standing.isOver
      ? 'Over'
      : `Until ${monthWords(entry.fields.until)}${unseenWords(standing.unseenBy)}`
  if (kind === 'power' || kind === 'impactDay') return upperFirst(countdownWords(spanOf(entry.fields), now))
  return ''
}

const unseenWords = (agencies: readonly string[]): string =>
  agencies.length === 0 ? '' : `, not seen yet by ${agencies.map(agencyWords).join(', ')}`

/** `Open 12 days`; the day it was written: `Open since today`. */
export const openWords = (days: number): string =>
  days === 0 ? 'Open since today' : `Open ${counted(days, 'day')}`

/** What each field is called where two versions of it are shown. */
const fieldLabels: Readonly<Record<string, string>> = {
  harm: 'What may happen',
  bands: 'When',
  since: 'Since',
  text: 'In words',
  name: 'Name',
  type: 'Kind',
  hours: 'Opening hours',
  sittingDays: 'Days on which it sits',
  note: 'Note',
  wording: 'What is to be done',
  owners: 'Who does it',
  due: 'By when',
  state: 'How far it is',
  part: 'Part of the meeting',
  minute: 'Minute number',
  title: 'Title of the minute',
  minutes: 'Minutes',
  isEnded: 'Ended',
  on: 'Day',
  meeting: 'Meeting',
  evidence: 'What shows it',
  evidenceNote: 'More on what shows it',
  caseIn: 'Where the case is kept',
  publicPlace: 'Place in the public paper',
  updates: 'Updates',
  carried: 'Carried forward',
  asked: 'Asked for updates',
  last: 'Last meeting',
  next: 'Next meeting',
  of: 'Agency',
  ward: 'Ward',
  post: 'Post',
  contact: 'How to reach them',
  purpose: 'What it is for',
  cadence: 'How often',
  feeds: 'Where its decisions go',
  agencies: 'Who else may read it',
  place: 'Place',
  confirmed: 'Confirmed',
  renewedOn: 'Renewed',
  answer: 'Operator’s answer',
  owner: 'Who answers for it',
  outcome: 'What happened',
  basis: 'Legal basis',
  starts: 'Starts',
  ends: 'Ends',
  from: 'From',
  to: 'To',
  outputs: 'What was done',
  costPence: 'Cost in pence',
  power: 'Power',
  isNobodysHome: 'Nobody’s home',
  danger: 'Danger',
  advice: 'Advice',
  isHome: 'A home',
  lines: 'Powers and support',
  until: 'Until',
  source: 'Who says so',
  harms: 'What may happen',
  level: 'How serious',
  howMany: 'How many young people',
  dataAsked: 'Data asked for',
  scoping: 'Visits, and who else is asked',
  ages: 'Ages',
  likes: 'What they like and need',
  lacking: 'Missing or in a poor state',
  policies: 'What whoever runs it goes by',
  way: 'How it came',
  domain: 'About',
  role: 'Who',
  trained: 'Trained',
  reachable: 'Can be reached',
  goal: 'Goal',
  responses: 'What is done',
  measure: 'Measured by',
  review: 'Looked at again on',
  stage: 'Step',
  rounds: 'Weightings',
  mapping: 'Young people’s maps',
  home: 'Home',
  peers: 'Friends',
  school: 'School',
  neighbourhood: 'Neighbourhood',
  online: 'Online',
}
export const fieldLabel = (field: string): string => fieldLabels[field] ?? 'Something else'

/** A field's value for a person; lists are read out, closed words get their label. */
export function valueWords(field: string, value: unknown): string {
  if (contexts.some(({ id }) => id === field) && value === null) return weightWords(null)
  if (value === null || value === undefined || value === '') return 'nothing'
  if (field === 'place') return 'another place'
  if (field === 'hours' && isWeekHours(value)) return hoursWords(value).join('; ') || 'not known'
  const lines = field === 'lines' ? MenuFields.shape.lines.safeParse(value).data : undefined
  if (lines)
    return lines
      .map(({ option, state }) => `${idLabel(menuOptions, option)}: ${idLabel(menuStates, state)}`)
      .join('; ')
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each)).join(', ') || 'nothing'
  if (typeof value === 'object') return objectWords(value)
  const text = String(value)
  if (field === 'agencies' || field === 'owner' || field === 'of') return agencyWords(text)
  if (field === 'state') return idLabel(actionStates, text)
  return plainWords(text)
}

/** A day as it is said; a closed word by its label; anything else as it was written. */
const plainWords = (text: string): string =>
  /^20\d\d-\d\d-\d\d$/.test(text) ? monthWords(text) : (labels.get(text) ?? text)

/** Parts of a step or an owner: who, in which word, on which day. */
function objectWords(value: object): string {
  const parts = Object.entries(value).map(([name, part]) => {
    if (name === 'agency') return agencyWords(String(part))
    if (name === 'word') return outcomeLabels[part as keyof typeof outcomeLabels] ?? String(part)
    if (name === 'on') return monthWords(String(part))
    if (part === null) return ''
    return typeof part === 'object' ? valueWords(name, part) : plainWords(String(part))
  })
  return parts.filter((part) => part !== '').join(', ')
}

/** A value as history keeps it: text, or the text of a list or a step. */
export function keptWords(field: string, text: string): string {
  if (!/^[[{]/.test(text)) return valueWords(field, text)
  try {
    return valueWords(field, JSON.parse(text))
  } catch {
    return text
  }
}

export const kindLabel = (kind: ToldEntry['kind']): string => toldKinds[kind].label
