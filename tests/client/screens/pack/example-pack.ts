/** A pack of plainly invented places. */
import type { AgendaAction } from '../../../../server/contract/jag/agenda.ts'
import type { JagPack } from '../../../../server/contract/jag/pack.ts'
import type { RoomTold } from '../../../../server/contract/jag/room.ts'

const action: AgendaAction = {
  ...{ id: 'one', version: '1', wording: 'Mend the lamp', due: '2026-11-01', state: 'open', part: 2 },
  owners: [
    { agency: 'demonstration', initials: 'AB' },
    { agency: 'council', initials: '' },
  ],
  ...{ minute: '3.1', title: 'Lighting', where: 'Example Street, Example ward', carried: 2, update: null },
  ...{ isOver: false, isOverdue: true, isSilent: true },
}

const parties: RoomTold = { audience: 'parties', agreement: 'EX-1', agencies: ['council', 'demonstration'] }

/** `places`: how many are ranked; `actions`: how many are open. */
export const examplePack = (room: RoomTold = parties, { places = 1, actions = 1 } = {}): JagPack => ({
  ...{ marking: 'OFFICIAL', demonstration: true, areaName: 'Example borough', vintage: 2022 },
  ...{ attribution: 'Example attribution.', limits: ['Boundaries of 2022.'] },
  dose:
    room.audience === 'public'
      ? null
      : [
          {
            ...{ name: 'Example Street', ward: 'Example ward', plannedVisits: 2, plannedMinutes: 30 },
            ...{ full: 1, short: 1, estimated: 0, minutes: 20 },
          },
        ],
  agenda: {
    ...{ room, today: '2026-11-22', since: '2026-10-20', released: null, changed: [] },
    places: {
      ...{ question: 'All incidents', period: { from: '2026-08', to: '2026-10' }, total: 400, counted: [] },
      ...{ verdict: '4 places stand out.', dataVersion: 'abc' },
      ranked: Array.from({ length: places }, (_, at) => ({
        ...{ kind: 'cell' as const, id: '8a194ad32b07fff', name: 'Example Street', ward: 'Example ward' },
        ...{ rank: at + 1, count: 40 - at },
        change: { now: 40 - at, before: 20, ratio: 1, z: 3.7, verdict: 'up' as const },
      })),
    },
    powers: [
      {
        ...{ id: 'p', version: '1', power: 'dispersal', where: 'Example ward', ends: '2026-11-25T12:00' },
        isOver: false,
      },
    ],
    actions: Array.from({ length: actions }, (_, at) => ({ ...action, id: `action-${at}` })),
    matters: Array.from({ length: actions }, () => ({
      minute: '3.1 Lighting',
      ...{ matter: 'Mend the lamp (AB)', update: 'An update will be provided at the meeting.' },
    })),
    ...{ evaluations: [], impactDays: [], reviews: [] },
  },
})
