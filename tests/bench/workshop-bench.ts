/**
 * A hall on the real server: 150 phones put 500 cards and 2,000 agreements in, each phone asks what is shown, two desks ask every
 * half second. How long after it was sent is a card on a desk, and how long do phones and desks wait?
 */
import { londonDayText } from '../../server/contract/calendar.ts'
import { randomRef } from '../../server/ingest/random-ref.ts'
import { startServer } from '../browser/server.ts'
import { seeded } from '../helpers/seeded.ts'
import { cells as cellsOfCards, draft, settings } from '../server/commands/workshop/hall.ts'
import type { Figure } from './import-bench.ts'

const [phones, cards, agreements] = [150, 500, 2000]
/** The ten minutes of a hall, shortened: six times as many a second. */
const seconds = 100
const deskEveryMilliseconds = 500
const phoneEveryMilliseconds = 3000

export async function benchWorkshop(): Promise<Figure[]> {
  const server = await startServer({ flags: ['--empty', '--demo-sign-in'], readyWithinMilliseconds: 180_000 })
  try {
    return await aHall(server.url)
  } finally {
    await server.stop()
  }
}

async function aHall(url: string): Promise<Figure[]> {
  const waited = { send: [] as number[], shown: [] as number[], desk: [] as number[] }
  const ask = async (path: string, headers: Record<string, string>, body?: unknown) => {
    const send = () =>
      fetch(`${url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...headers,
          Origin: url,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
    // A spare connection may be closed at the moment it is used: a phone sends again, and a card is kept once.
    const reply = await send().catch(send)
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return reply
  }
  const signedIn = await ask('/api/demo/sign-in', {}, { role: 'analyst' })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  const { id } = await (
    await ask('/api/workshops', { cookie }, { ...settings, tables: 20, date: londonDayText(new Date()) })
  ).json()
  const { code } = (await (await ask(`/api/workshops/${id}/state`, { cookie }, { to: 'open' })).json()).code
  const tokens: string[] = []
  for (let at = 0; at < phones; at++)
    tokens.push((await (await ask('/api/hall/join', {}, { code, table: 1 + (at % 20) })).json()).token)

  const began = performance.now()
  const timed = async (list: number[], work: () => Promise<unknown>) => {
    const from = performance.now()
    await work()
    list.push(performance.now() - from)
  }
  const sent = new Map<string, number>()
  const seen = new Map<string, number>()
  let over = false
  const every = async (milliseconds: number, work: () => Promise<unknown>) => {
    for (let at = 0; !over; at++) {
      await work()
      const next = began + (at + 1) * milliseconds - performance.now()
      if (next > 0) await new Promise((resolve) => setTimeout(resolve, next))
    }
  }
  const deskOf = async () => {
    let since = ''
    await every(deskEveryMilliseconds, () =>
      timed(waited.desk, async () => {
        const desk = await (await ask(`/api/workshops/${id}/desk?since=${since}`, { cookie })).json()
        since = desk.version
        for (const card of desk.cards ?? []) if (!seen.has(card.id)) seen.set(card.id, performance.now())
      }),
    )
  }
  const chance = seeded(6)
  const phoneOf = async (token: string) => {
    let since = ''
    await new Promise((resolve) => setTimeout(resolve, chance.next() * phoneEveryMilliseconds))
    await every(phoneEveryMilliseconds, () =>
      timed(waited.shown, async () => {
        since = (await (await ask(`/api/hall/shown?since=${since}`, { 'x-hall-token': token })).json())
          .version
      }),
    )
  }
  const background = [deskOf(), deskOf(), ...tokens.map(phoneOf)]
  const shown: string[] = []
  const until = async (share: number) => {
    const rest = began + share * seconds * 1000 - performance.now()
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
  }
  const waiting: Promise<unknown>[] = []
  for (let at = 0; at < cards + agreements; at++) {
    await until(at / (cards + agreements))
    const token = chance.pick(tokens)
    if (at % 5 === 0) {
      const card = draft({ id: randomRef(), place: { cell: chance.pick(cellsOfCards), called: [] } })
      sent.set(card.id, performance.now())
      shown.push(card.id)
      waiting.push(timed(waited.send, () => ask('/api/hall/cards', { 'x-hall-token': token }, card)))
      if (shown.length % 50 === 20) {
        await Promise.all(waiting.splice(0))
        await ask(`/api/workshops/${id}/reveal`, { cookie }, {})
      }
    } else if (shown.length > 20) {
      const view = { card: shown[chance.integer(0, 19)], view: { says: 'agree' } }
      waiting.push(timed(waited.send, () => ask('/api/hall/views', { 'x-hall-token': token }, view)))
    }
  }
  await Promise.all(waiting)
  while (seen.size < sent.size) await new Promise((resolve) => setTimeout(resolve, 50))
  over = true
  await Promise.all(background)
  const untilDesk = [...sent].map(([card, at]) => (seen.get(card) ?? Number.POSITIVE_INFINITY) - at)
  const p99 = (list: number[]) =>
    Math.round([...list].sort((a, b) => a - b)[Math.ceil(list.length * 0.99) - 1])
  return [
    {
      name: `workshop: ${cards} cards of ${phones} phones in ${seconds} s, on a desk after, p99`,
      value: p99(untilDesk),
      unit: 'ms',
    },
    { name: `workshop: ${waited.send.length} sendings, p99`, value: p99(waited.send), unit: 'ms' },
    { name: `workshop: ${waited.shown.length} looks of phones, p99`, value: p99(waited.shown), unit: 'ms' },
    { name: `workshop: ${waited.desk.length} looks of desks, p99`, value: p99(waited.desk), unit: 'ms' },
  ]
}
