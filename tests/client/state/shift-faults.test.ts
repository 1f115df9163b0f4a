/**
 * The phone's own outbox against the real server, in 200 random schedules of faults: requests and answers that are lost,
 * sent twice or cut, a server that was killed before or after, clocks wrong or set by a day, pages that are loaded anew, two
 * phones on one visit. Every stay is there once.
 */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { newShiftStore as NewStore } from '../../../client/state/shift.ts'
import { seededRandom } from '../../../server/analysis/random.ts'
import { ShiftView, type VisitLength } from '../../../server/contract/visits.ts'
import { openReader } from '../../../server/store/open.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import {
  first,
  giveNotice,
  keepPlan,
  officer,
  openApplication,
  own,
  planDraft,
  second,
  viewerOf,
} from '../../server/http/shift-world.ts'

const schedules = 200
const minute = 60_000
const day = 24 * 60 * minute
const begins = Date.parse('2026-11-27T18:00:00Z')
const folder = temporaryFolder()

let app: Awaited<ReturnType<typeof openApplication>>
let newStore: typeof NewStore
/** What time it really is. */
let now = begins
/** The phone whose page runs. */
let held: Phone

class Phone {
  readonly storage = new Map<string, string>()
  cookie = ''
  /** How wrong its clock is. */
  wrong = 0
  signal = true
  /** What happens to each request, one after the other; then nothing. */
  faults: Fault[] = []
  store: ReturnType<typeof NewStore>

  constructor() {
    held = this
    this.store = newStore()
  }

  /** From now on its page runs, by its own clock. */
  take(): ReturnType<ReturnType<typeof NewStore>['getState']> {
    held = this
    vi.setSystemTime(now + this.wrong)
    return this.store.getState()
  }

  /** The page is loaded anew: what it keeps is all it knows. */
  reload(): void {
    this.take()
    this.store = newStore()
  }
}

const faults = [
  'lost',
  'killedBefore',
  'replyLost',
  'killedAfter',
  'twice',
  'busy',
  'cut',
  'none',
  'none',
] as const
type Fault = (typeof faults)[number]

const realFetch = globalThis.fetch
/** What a page asks, by the ticket of the phone that holds it. */
const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const phone = held
  const fault = phone.faults.shift() ?? 'none'
  if (!phone.signal || fault === 'lost' || fault === 'killedBefore') throw new TypeError('no signal')
  if (fault === 'busy') return new Response('', { status: 503 })
  const send = () => app.ask(path, { ...init, headers: { ...init.headers, ...own(phone.cookie) } })
  if (fault === 'twice') await (await send()).arrayBuffer()
  const reply = await send()
  const [line] = reply.headers.getSetCookie()
  if (line) phone.cookie = line.split(';', 1)[0]
  if (fault === 'replyLost' || fault === 'killedAfter') throw new TypeError('the answer was lost')
  if (fault === 'cut') return new Response((await reply.text()).slice(0, 5), { status: reply.status })
  return reply
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.storage.get(key) ?? null,
    setItem: (key: string, value: string) => void held.storage.set(key, value),
    removeItem: (key: string) => void held.storage.delete(key),
  })
  held = { storage: new Map() } as unknown as Phone
  ;({ newShiftStore: newStore } = await import('../../../client/state/shift.ts'))
  app = await openApplication(folder, new Date(now).toISOString())
  await giveNotice(app)
}, 60_000)
afterAll(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await app.close()
})
beforeEach(() =>
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) =>
    // The application's own helper asks by a whole address.
    path.startsWith('/') ? ask(path, init) : realFetch(path, init),
  ),
)

const pass = (minutes: number): void => {
  vi.advanceTimersByTime(minutes * minute)
  now += minutes * minute
  app.at(new Date(now).toISOString())
}

interface Stay {
  hotspot: string
  at: number
  minutes: number
  isEstimated: boolean
}

/** One evening of two phones of a team; answers with the stays as they were, and how often somebody pressed. */
const walk = async (
  seed: number,
): Promise<{ stays: Stay[]; pressed: number; plan: string; phone: Phone }> => {
  const random = seededRandom(seed)
  const chance = (share: number) => random.uniform() < share
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]
  now = begins
  app.at(new Date(now).toISOString())
  const plan = await keepPlan(app, planDraft('start=2026-11-27T18:00&end=2026-11-28T02:00'))
  const phones = [new Phone(), new Phone()]
  for (const phone of phones) {
    phone.wrong = pick([0, 0, 3 * minute, day, -day])
    app.as(officer)
    expect(await phone.take().open(plan, 0)).toBe(true)
    app.as(viewerOf('public', ''))
  }
  const trouble = async (): Promise<void> => {
    for (const phone of phones) {
      if (chance(0.3)) phone.signal = !phone.signal
      // The page runs while its clock is set, and looks at it every few seconds.
      if (chance(0.15)) {
        phone.take().look()
        phone.wrong += pick([day, -day])
        phone.take().look()
      }
      if (chance(0.3)) phone.reload()
      phone.faults = Array.from({ length: 4 }, () => pick(faults))
      if (chance(0.6)) await phone.take().send(false)
    }
  }
  const stays: Stay[] = []
  let pressed = 0
  for (let number = 0; number < 4; number++) {
    await trouble()
    const hotspot = pick([first, second])
    const minutes: VisitLength = pick([5, 10, 15, 20])
    const walkers = chance(0.4) ? phones : [pick(phones)]
    const isEstimated = walkers.length === 1 && chance(0.2)
    stays.push({ hotspot, at: now, minutes, isEstimated })
    for (const phone of walkers) {
      phone.take().arrive(hotspot)
      pass(Math.floor(random.uniform() * 2))
    }
    pass(minutes - 2)
    await trouble()
    for (const phone of walkers) {
      pressed++
      if (isEstimated) {
        // Nobody says that the team left: the page notices, an hour later.
        pass(46)
        phone.take().look()
      } else {
        expect(phone.take().leave(minutes, { observed: ['calm'], note: '' })).toBe(true)
        if (chance(0.7)) await phone.take().send(false)
      }
    }
    pass(25)
  }
  for (const phone of phones) {
    phone.signal = true
    phone.faults = []
    await phone.take().send(false)
    expect([seed, phone.take().visits]).toEqual([seed, []])
  }
  return { stays, pressed, plan, phone: phones[0] }
}

it(`in ${schedules} schedules of faults no visit is lost and none is counted twice`, async () => {
  const work = openReader(folder, 'work')
  const kept = work.prepare<[string], number>('SELECT count(*) FROM visit WHERE plan = ?').pluck()
  let doubled = 0
  for (let seed = 1; seed <= schedules; seed++) {
    const { stays, pressed, plan, phone } = await walk(seed)
    expect([seed, kept.get(plan)]).toEqual([seed, pressed])
    doubled += pressed - stays.length
    phone.take()
    const { done } = ShiftView.parse(await (await ask('/api/patrol/shift')).json())
    const found = done.map(({ hotspot, arrived, grade }) => ({
      hotspot,
      at: Date.parse(`${arrived}Z`),
      grade,
    }))
    found.sort((a, b) => a.at - b.at)
    expect([seed, found.length]).toEqual([seed, stays.length])
    stays.forEach((stay, at) => {
      expect([seed, at, found[at].hotspot]).toEqual([seed, at, stay.hotspot])
      // Rounded to five minutes, and a second phone may be a little later.
      expect(Math.abs(found[at].at - stay.at)).toBeLessThanOrEqual(6 * minute)
      if (stay.isEstimated) expect([seed, at, found[at].grade]).toEqual([seed, at, 'estimated'])
      else expect(['full', 'short']).toContain(found[at].grade)
    })
  }
  // Two phones were on one visit often enough for this to say something.
  expect(doubled).toBeGreaterThan(schedules / 2)
  work.close()
}, 170_000)
