/** The hall's server dies in the middle: nothing that it acknowledged is lost, and what is sent once more is kept once. */
import { expect, it } from 'vitest'
import { londonDayText } from '../../server/contract/calendar.ts'
import { hallTokenHeader } from '../../server/contract/workshop/hall.ts'
import { startServer } from '../helpers/real-server.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { draft, settings } from '../server/commands/workshop/hall.ts'

const flags = ['--empty', '--demo-sign-in']
const json = { 'content-type': 'application/json' }

it('keeps every card that it acknowledged, and each once, whoever sends it again', async () => {
  const folder = temporaryFolderForThisTest()
  const before = startServer(folder, flags)
  let url = await before.ready
  const post = (path: string, headers: object, body: unknown) =>
    fetch(`${url}${path}`, {
      ...{ method: 'POST', headers: { ...json, origin: url, ...headers }, body: JSON.stringify(body) },
    })
  const signIn = async () => {
    const reply = await post('/api/demo/sign-in', {}, { role: 'partner' })
    return { cookie: reply.headers.getSetCookie()[0].split(';', 1)[0] }
  }
  const host = await signIn()
  const { id } = await (
    await post('/api/workshops', host, { ...settings, date: londonDayText(new Date()) })
  ).json()
  const { code } = (await (await post(`/api/workshops/${id}/state`, host, { to: 'open' })).json()).code
  const tokens = await Promise.all(
    [1, 2, 3].map(async (table) => (await (await post('/api/hall/join', {}, { code, table })).json()).token),
  )

  const cards = Array.from({ length: 120 }, (_, at) => ({ card: draft(), token: String(tokens[at % 3]) }))
  const acknowledged: string[] = []
  const sendAll = () =>
    Promise.all(
      cards.map(async ({ card, token }) => {
        const reply = await post('/api/hall/cards', { [hallTokenHeader]: token }, card)
        if (reply.status !== 200) throw new Error(`${reply.status}`)
        acknowledged.push(card.id)
        if (acknowledged.length === 30) before.child.kill('SIGKILL')
      }),
    )
  await expect(sendAll()).rejects.toThrow()
  await before.ended
  const heard = [...acknowledged]
  // It died with cards on the way, or nothing was shown here.
  expect(heard.length).toBeGreaterThanOrEqual(30)
  expect(heard.length).toBeLessThan(cards.length)

  const after = startServer(folder, flags)
  url = await after.ready
  try {
    const mine = async (token: string): Promise<string[]> => {
      const reply = await fetch(`${url}/api/hall/mine`, { headers: { [hallTokenHeader]: token } })
      return (await reply.json()).cards.map((card: { id: string }) => card.id)
    }
    const kept = (await Promise.all(tokens.map(mine))).flat()
    expect(heard.filter((card) => !kept.includes(card))).toEqual([])
    await sendAll()
    const all = (await Promise.all(tokens.map(mine))).flat()
    expect([...all].sort()).toEqual(cards.map(({ card }) => card.id).sort())
  } finally {
    after.child.kill('SIGTERM')
    await after.ended
  }
}, 120_000)
