import type { AgendaAction, JagAgenda, RankedPlace } from '../../../server/contract/jag/agenda.ts'
import type { JagPack } from '../../../server/contract/jag/pack.ts'
import { placePowers } from '../../../server/contract/told/powers.ts'
import type { RoomDose } from '../../../server/contract/visits.ts'
import { countWords, monthWords, rangeWords } from '../../parts/words.ts'
import type { PaperSection } from '../../state/paper/paper-section.ts'
import { ownersWords, stateWords } from '../jag/action-words.ts'
import { changeWords, releasedWords } from './figure-words.ts'

/** The parts of a pack in the order in which they are read. One that the room may not hear at all is not there. */
export function packSections({ agenda, dose }: JagPack): PaperSection[] {
  const isPublic = agenda.room.audience === 'public'
  const open = agenda.actions.filter(({ isOver }) => !isOver)
  return [
    rankedSection(agenda),
    ...releasedSection(agenda),
    ...changedSection(agenda),
    actionsSection(
      'overdue',
      'Overdue',
      open.filter(({ isOverdue }) => isOverdue),
      'No action is overdue.',
    ),
    actionsSection(
      'silent',
      'No update since the last meeting',
      open.filter(({ isSilent }) => isSilent),
      'Everybody has said how far they are.',
      [`The last meeting was on ${monthWords(agenda.since)}.`],
    ),
    powersSection(agenda),
    ...(dose === null ? [] : [doseSection(agenda, dose)]),
    // Evaluations and reviews are for those who decide; before the public their sections would always be empty.
    ...(isPublic ? [] : [evaluationsSection(agenda), reviewsSection(agenda)]),
    impactDaysSection(agenda),
    mattersSection(agenda),
  ]
}

const places = (kind: RankedPlace['kind'] | undefined): string => (kind === 'ward' ? 'Wards' : 'Places')

function rankedSection({
  places: { question, period, counted, total, verdict, ranked },
}: JagAgenda): PaperSection {
  const isWard = ranked[0]?.kind === 'ward'
  return {
    ...{ id: 'places', title: `${places(ranked[0]?.kind)} by rank` },
    notes: [
      question,
      ...(verdict === '' ? [] : [verdict]),
      ...(counted.length === 0 ? [] : [`${countWords(total)} counted, from: ${counted.join('; ')}.`]),
    ],
    table: {
      caption: `${places(ranked[0]?.kind)} with most incidents, ${period ? rangeWords(period.from, period.to) : ''}`,
      head: [
        'Rank',
        isWard ? 'Ward' : 'Place',
        ...(isWard ? [] : ['Ward']),
        'Count',
        'Against a year before',
      ],
      widths: isWard ? [0.1, 0.45, 0.15, 0.3] : [0.09, 0.35, 0.22, 0.1, 0.24],
      rows: ranked.map(({ rank, name, ward, count, change }) => [
        String(rank),
        name,
        ...(isWard ? [] : [ward]),
        countWords(count),
        change ? changeWords(change) : 'no earlier data',
      ]),
    },
    empty: 'No published record lies in these months.',
  }
}

function releasedSection({ released }: JagAgenda): PaperSection[] {
  if (released === null) return []
  const unit = released.unit === 'ward' ? 'Ward' : 'Zone'
  return [
    {
      ...{ id: 'released', title: `Released figures by ${unit.toLowerCase()}` },
      notes: [
        `Release ${released.release}: records of partners, rounded by a fixed rule. Not to be added to the counts above.`,
      ],
      table: {
        caption: `Released figures by ${unit.toLowerCase()}`,
        head: [
          unit,
          rangeWords(released.now.from, released.now.to),
          rangeWords(released.before.from, released.before.to),
        ],
        widths: [0.4, 0.3, 0.3],
        rows: released.places.map(({ name, now, before }) => [
          name,
          releasedWords(now),
          releasedWords(before),
        ]),
      },
      empty: 'The release holds nothing for this room.',
    },
  ]
}

function changedSection({ changed }: JagAgenda): PaperSection[] {
  if (changed.length === 0) return []
  return [
    {
      ...{ id: 'changed', title: 'What changed', notes: [] },
      table: {
        caption: 'Watched places whose last month is not as the months before',
        ...{ head: ['Place', 'Ward', 'What'], widths: [0.3, 0.2, 0.5] },
        rows: changed.map(({ name, ward, sentence }) => [name, ward, sentence]),
      },
      empty: '',
    },
  ]
}

/** Least delivered of what was planned first. */
function doseSection({ since }: JagAgenda, dose: RoomDose): PaperSection {
  return {
    ...{ id: 'dose', title: 'Patrol planned and delivered' },
    notes: [
      `Shifts since ${monthWords(since)}. A full visit is 10 to 20 minutes; estimated: nobody said when it ended.`,
    ],
    table: {
      caption: 'Patrol minutes planned and delivered by place',
      head: ['Place', 'Ward', 'Planned', 'Delivered', 'Visits: full, short, estimated'],
      widths: [0.3, 0.22, 0.14, 0.14, 0.2],
      rows: dose.map(({ name, ward, plannedMinutes, minutes, full, short, estimated }) => [
        name,
        ward,
        `${countWords(plannedMinutes)} min`,
        `${countWords(minutes)} min`,
        `${full}, ${short}, ${estimated}`,
      ]),
    },
    empty: 'No shift was planned since the last meeting that everybody here may hear of.',
  }
}

function actionsSection(
  id: string,
  title: string,
  actions: readonly AgendaAction[],
  empty: string,
  notes: readonly string[] = [],
): PaperSection {
  return {
    ...{ id, title, notes, empty },
    table: {
      caption: title,
      head: ['Action', 'Owner', 'Due', 'How far'],
      widths: [0.46, 0.22, 0.14, 0.18],
      rows: actions.map((action) => [
        withPlace(action.wording, action.where),
        ownersWords(action.owners),
        action.due === null ? 'no day set' : monthWords(action.due),
        [stateWords(action.state), carriedWords(action.carried)].filter(Boolean).join(', '),
      ]),
    },
  }
}

const withPlace = (words: string, where: string | null): string =>
  where === null ? words : `${words} (${where})`
const carriedWords = (times: number): string =>
  times === 0 ? '' : `carried forward ${times === 1 ? 'once' : `${times} times`}`

function powersSection({ powers }: JagAgenda): PaperSection {
  return {
    ...{ id: 'powers', title: 'Powers that end', notes: [], empty: 'No power ends in the next four weeks.' },
    table: {
      caption: 'Powers over places and when they end',
      ...{ head: ['Power', 'Where', 'Ends'], widths: [0.4, 0.35, 0.25] },
      rows: powers.map(({ power, where, ends, isOver }) => [
        placePowers.find(({ id }) => id === power)?.label ?? power,
        where ?? '',
        `${monthWords(ends.slice(0, 10))}, ${ends.slice(11, 16)}${isOver ? ' (ended)' : ''}`,
      ]),
    },
  }
}

function evaluationsSection({ evaluations }: JagAgenda): PaperSection {
  return {
    ...{ id: 'evaluations', title: 'Evaluations due', notes: [], empty: 'No measure has come to its end.' },
    table: {
      caption: 'Measures that were set down before and have ended',
      ...{ head: ['Evaluation', 'Where', 'Measured to'], widths: [0.4, 0.35, 0.25] },
      rows: evaluations.map(({ name, where, measuredTo }) => [name, where ?? '', monthWords(measuredTo)]),
    },
  }
}

function reviewsSection({ reviews }: JagAgenda): PaperSection {
  return {
    ...{ id: 'reviews', title: 'Reviews of assessments due', notes: [], empty: 'No review is due.' },
    table: {
      caption: 'Safety goals whose review is due',
      ...{ head: ['Goal', 'Where', 'Review'], widths: [0.45, 0.33, 0.22] },
      rows: reviews.map(({ goal, where, review, isOver }) => [
        goal,
        where ?? '',
        `${monthWords(review)}${isOver ? ' (past)' : ''}`,
      ]),
    },
  }
}

function impactDaysSection({ impactDays }: JagAgenda): PaperSection {
  return {
    ...{ id: 'impact-days', title: 'Impact days coming', notes: [], empty: 'None in the next two months.' },
    table: {
      caption: 'Community Impact Days that come',
      ...{ head: ['Day', 'Where', 'When'], widths: [0.4, 0.35, 0.25] },
      rows: impactDays.map(({ name, where, from, to }) => [name, where ?? '', rangeWords(from, to)]),
    },
  }
}

/** The three columns as the partnership's papers have them. */
function mattersSection({ matters }: JagAgenda): PaperSection {
  return {
    ...{ id: 'matters', title: 'Matters outstanding', notes: [], empty: 'Nothing is outstanding.' },
    table: {
      caption: 'Matters outstanding',
      ...{ head: ['Minute number and title', 'Matter', 'Update'], widths: [0.25, 0.4, 0.35] },
      rows: matters.map(({ minute, matter, update }) => [minute || 'No minute', matter, update]),
    },
  }
}
