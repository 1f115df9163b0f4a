/** A kept plan of two teams, phones with tickets, and a server whose clock a test sets. */
import { openApplication, viewerOf } from '../../helpers/application.ts'
import { cookiesOf } from '../../helpers/sign-in.ts'
import { area } from '../questions/asking-fixture.ts'

export const police = viewerOf('analyst', 'police', 'account-of-whoever-planned')
/** Whoever opens the briefing, and must leave no trace of themselves. */
export const officer = viewerOf('officer', 'police', 'account-of-the-officer-on-foot')
export const wardens = viewerOf('partner', 'wardens', 'account-of-the-warden-on-foot')

export const [first, second, elsewhere] = [area.cells[100], area.cells[1500], area.cells[2500]]
export const during = '2026-11-27T20:40:00Z'

const stop = (hotspot: number, from: string, to: string) => ({ hotspot, from, to })
/** Friday 18:00 to 22:00: the police at both places, the wardens at the second. */
export const planDraft = (asked = 'start=2026-11-27T18:00&end=2026-11-27T22:00') => ({
  ...{ kind: 'patrol', place: null, agencies: [] },
  fields: {
    asked: `${asked}&teams=police.walk,wardens.walk&candidates=6&seed=3&source=police-extract`,
    hotspots: [first, second].map((centre) => ({ centre, cells: [centre], reason: 'pinned' })),
    stops: [
      [stop(0, '18:10', '18:25'), stop(1, '19:00', '19:15'), stop(0, '20:30', '20:45')],
      [stop(1, '20:30', '20:45')],
    ],
  },
})

type App = Awaited<ReturnType<typeof openApplication>>

/** What a phone says of a visit, one that is in order unless said otherwise. */
export interface Said {
  id: string
  hotspot?: string
  arrived?: string
  minutes?: number
  how?: string
  observed?: string[]
  note?: string
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
/** As a phone makes them. */
export const visitId = (number: number): string =>
  Array.from({ length: 26 }, (_, at) => letters[Math.floor(number / 32 ** at) % 32]).join('')

/** A phone with a ticket. */
export interface Phone {
  cookie: string
  plan: string
  team: number
}

export const keepPlan = async (app: App, draft: object = planDraft()): Promise<string> => {
  app.as(police)
  const reply = await app.send('POST', '/api/told', draft)
  if (reply.status !== 200) throw new Error(`the plan was not kept: ${await reply.text()}`)
  return (await reply.json()).id
}

export const giveNotice = (
  app: App,
  notice: object = { staffToldOn: '2026-11-02', dpia: 'DPIA 2026/14' },
) => {
  app.as(police)
  return app.send('POST', '/api/patrol/notice', notice)
}

export const openShift = async (app: App, plan: string, team: number, who = officer) => {
  app.as(who)
  const reply = await app.send('POST', `/api/patrol/plans/${plan}/shift`, { team })
  // From now on nobody is signed in: what a phone does it does by its ticket.
  app.as(viewerOf('public', ''))
  return { status: reply.status, cookie: cookiesOf(reply), lines: reply.headers.getSetCookie(), reply }
}

export const newPhone = async (app: App, plan: string, team = 0): Promise<Phone> => {
  const { status, cookie } = await openShift(app, plan, team, team === 0 ? officer : wardens)
  if (status !== 200) throw new Error('the phone got no ticket')
  return { cookie, plan, team }
}

export const own = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' })

export const batchOf = (phone: Pick<Phone, 'plan' | 'team'>, said: Said[], phoneNow: string) => ({
  ...{ plan: phone.plan, team: phone.team, phoneNow },
  visits: said.map((visit) => ({
    ...{ hotspot: first, arrived: '2026-11-27T20:30Z', minutes: 15, how: 'tap', observed: [], note: '' },
    ...visit,
  })),
})

export const sendVisits = (app: App, phone: Phone, said: Said[], phoneNow = '2026-11-27T20:40Z') =>
  app.send('POST', '/api/patrol/visits', batchOf(phone, said, phoneNow), own(phone.cookie))

export const readShift = (app: App, { cookie }: Pick<Phone, 'cookie'>) =>
  app.ask('/api/patrol/shift', { headers: { cookie } })

export { openApplication, viewerOf }
