import { toldKinds } from '../../../server/contract/told/told.ts'
import type { ListId } from './places-link.ts'
import type { ToldForm, WrittenKind } from './told-form.ts'

/** What each kind is called where one is added: what it does, not what it is filed as. */
export const addWords: Readonly<Record<WrittenKind, { label: string; hint: string }>> = {
  report: { label: 'Report a place', hint: 'Somebody answers for it and says what happened' },
  concern: { label: 'Note a concern', hint: 'What you noticed; it fades after 28 days' },
  action: { label: 'Agree an action', hint: 'Work with an owner and a day' },
  menu: { label: 'Powers and support', hint: 'What was considered, offered, used, rejected' },
  service: { label: 'Add a service', hint: 'A youth club, mentoring, a shelter, and when' },
  venue: { label: 'Add a venue', hint: 'A place with opening hours' },
  impactDay: { label: 'Add an impact day', hint: 'Agencies acting together in one area' },
  power: { label: 'Record a power', hint: 'A dispersal, protection order or closure, and its end' },
  notice: { label: 'Warn sites', hint: 'In closed words; each says that it has seen it' },
  contact: { label: 'Add a contact', hint: 'Whom to ask at an agency' },
  meeting: { label: 'Add a meeting', hint: 'What it is for and how often' },
  assessment: { label: 'Assess a place', hint: 'Several agencies together, step by step' },
  evidence: { label: 'Add evidence', hint: 'What was seen or said, on which day' },
  writeUp: { label: 'Add to the write-up', hint: 'In one of three parts' },
  guardian: { label: 'Add who looks out', hint: 'By their part, and when they are there' },
  goal: { label: 'Add a safety goal', hint: 'What is done for it, how one knows, until when' },
  score: { label: 'Weigh the contexts', hint: 'Nobody sees it before all have weighed' },
}

const changeWords: Readonly<Record<WrittenKind, string>> = {
  report: 'Change this report',
  concern: 'Change this concern',
  action: 'Change this action',
  service: 'Change this service',
  menu: 'Change powers and support',
  venue: 'Change this venue',
  impactDay: 'Change this impact day',
  power: 'Change this power',
  notice: 'Change this notice',
  contact: 'Change this contact',
  meeting: 'Change this meeting',
  assessment: 'Change this assessment',
  evidence: 'Change this evidence',
  writeUp: 'Change this part of the write-up',
  guardian: 'Change who looks out',
  goal: 'Change this goal',
  score: 'Change your weighting',
}

export const formTitle = (kind: WrittenKind, isChange: boolean): string =>
  isChange ? changeWords[kind] : addWords[kind].label

/** What is said when one was sent. */
export function sentWords({ kind, place }: ToldForm): string {
  const where = place ? ` ${place.name}.` : ''
  if (kind === 'report') return `Received.${where} You see here who takes it and what happens.`
  if (kind === 'notice') return `Sent.${where} You see here who has seen it.`
  if (kind === 'concern') return `Noted.${where} An officer or analyst can confirm it.`
  if (kind === 'score') return 'Kept. Nobody else sees it before all have weighed or the lead closes it.'
  return `Added.${where}`
}

/** What a list says while it holds nothing: what would be here, and the one thing to do. */
export const emptyWords: Readonly<Record<ListId, { title: string; words: string; add: WrittenKind | null }>> =
  {
    concerns: {
      title: 'No concerns yet',
      words: 'What people notice at a place: dark corners, waiting adults, fights after school. No names.',
      add: 'concern',
    },
    reports: {
      title: 'No reports yet',
      words:
        'Places that were reported or referred, who answers for each, how long it has waited and what happened.',
      add: 'report',
    },
    notices: {
      title: 'No safety notices',
      words:
        'Warnings to named sites in closed words: what, where about, when, and what to do. They end by themselves.',
      add: 'notice',
    },
    venues: {
      title: 'No venues of our own yet',
      words:
        'Venues that no register has, such as a youth bus, and what is known of others: hours, court days.',
      add: 'venue',
    },
    'impact-days': {
      title: 'No Community Impact Days yet',
      words: 'Days on which several agencies act together in one area, what was done and what it cost.',
      add: 'impactDay',
    },
    powers: {
      title: 'No powers in force',
      words:
        'Dispersals, protection orders and closures of places that are nobody’s home, and when they end.',
      add: 'power',
    },
    services: {
      title: 'No services yet',
      words:
        'What is there for young people and those in need: clubs, mentoring, shelters, and when they are open.',
      add: 'service',
    },
    hidden: {
      title: 'No hidden places',
      words:
        'No place is spoken of much while little is recorded there, as far as you may read what people say.',
      add: null,
    },
    actions: {
      title: 'No actions yet',
      words: 'Agreed work with an owner and a day. What was agreed about a place stands on its page too.',
      add: 'action',
    },
    assessments: {
      title: 'No assessments yet',
      words:
        'Places that several agencies look at together: evidence, who looks out for young people and when, goals and their review.',
      add: 'assessment',
    },
    contacts: {
      title: 'No contacts or meetings yet',
      words: 'Whom to ask at each agency, for a ward or the whole area, and which meetings decide what.',
      add: 'contact',
    },
  }

/** What waits for signal is called by this: never by what was written. */
export const waitingTitle = ({ kind, place, cells }: ToldForm): string =>
  [toldKinds[kind].label, place?.name ?? (cells.length > 0 ? 'an area' : undefined)]
    .filter(Boolean)
    .join(', ')
