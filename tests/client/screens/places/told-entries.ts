import { laterActionFields } from '../../../../server/contract/told/action.ts'
import type { PlacePage, ToldEntry, ToldEntryOf } from '../../../../server/contract/told/told.ts'
import { noSteps } from '../../../../server/contract/told/told.ts'

/** Records as a reader gets them, about nothing real. */

const common = {
  ...{ id: 'one', agency: 'youth-service', agencies: [], version: 'a', madeOn: '2026-04-10' },
  ...{ changedAt: '2026-04-10T12:00:00.000Z', removedAt: null, steps: noSteps },
  place: { kind: 'cell' as const, id: '8a1', cells: ['8a1'], name: 'Example Street', ward: 'Example ward' },
  standing: { isFaded: false, isOver: false, daysOpen: null, unseenBy: [], isBack: false, rounds: [] },
  may: {
    change: true,
    confirm: false,
    renew: false,
    answer: false,
    own: false,
    close: false,
    see: false,
    stage: false,
    lead: false,
    update: false,
    carry: false,
    ask: false,
  },
}

export const standing = common.standing

export const concern = (more: Partial<ToldEntryOf<'concern'>> = {}): ToldEntryOf<'concern'> => ({
  ...common,
  kind: 'concern',
  fields: { harm: 'robbery', bands: ['after-school'], since: 'weeks', text: 'People wait by the exit.' },
  ...more,
})

export const report = (more: Partial<ToldEntryOf<'report'>> = {}): ToldEntryOf<'report'> => ({
  ...common,
  kind: 'report',
  fields: { harm: 'drugs', bands: [], since: 'unknown', text: '' },
  standing: { ...common.standing, daysOpen: 4 },
  ...more,
})

export const venue = (more: Partial<ToldEntryOf<'venue'>> = {}): ToldEntryOf<'venue'> => ({
  ...common,
  kind: 'venue',
  fields: { name: 'Invented Youth Bus', type: 'youth-bus', register: null, hours: [], sittingDays: [] },
  ...more,
})

export const action = (more: Partial<ToldEntryOf<'action'>> = {}): ToldEntryOf<'action'> => ({
  ...common,
  kind: 'action',
  fields: {
    ...laterActionFields,
    ...{ wording: 'Ask for a lamp at the exit', due: null, state: 'open', part: 2, minute: '' },
    owners: [{ agency: 'council', initials: 'AB' }],
  },
  ...more,
})

export const power = (more: Partial<ToldEntryOf<'power'>> = {}): ToldEntryOf<'power'> => ({
  ...common,
  kind: 'power',
  fields: {
    ...{ power: 'dispersal', basis: 's. 34', isNobodysHome: true },
    ...{ starts: '2026-04-10T18:00', ends: '2026-04-12T18:00' },
  },
  ...more,
})

export const impactDay = (more: Partial<ToldEntryOf<'impactDay'>> = {}): ToldEntryOf<'impactDay'> => ({
  ...common,
  kind: 'impactDay',
  fields: { name: 'Example day', from: '2026-04-12', to: '2026-04-12', outputs: [], costPence: null },
  ...more,
})

export const near = (steps: number, entry: ToldEntry): PlacePage['entries'][number] => ({ steps, entry })
