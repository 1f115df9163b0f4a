/** A workshop in this process over real HTTP: who facilitates, phones with their tokens, cards. */
import type { z } from 'zod'
import type { Viewer } from '../../../../server/contract/viewer.ts'
import { hallTokenHeader, type Mine } from '../../../../server/contract/workshop/hall.ts'
import { usualRunSheet, type WorkshopSettings } from '../../../../server/contract/workshop/settings.ts'
import type { Desk, DeskAction, Shown, WorkshopState } from '../../../../server/contract/workshop/workshop.ts'
import { randomRef } from '../../../../server/ingest/random-ref.ts'
import { type Application, viewerOf } from '../../../helpers/application.ts'
import { area } from '../../area/pack.ts'

export const facilitator = viewerOf('partner', 'youth-service')

export const settings: WorkshopSettings = {
  ...{
    title: 'Example evening',
    date: '2026-04-10',
    wards: [],
    area: null,
    questions: ['Where is it safe?'],
  },
  decks: ['unsafe', 'pressured', 'behaviour', 'around', 'neglected', 'missing', 'safe', 'help'],
  ...{ tables: 4, audience: 'public', isYoungPeoples: false, hasUnder18s: false, safeguarding: null },
  ...{ parties: ['police'], runSheet: usualRunSheet },
}

/** Cells that are not folded into another: what is sent is what is kept. */
export const cells = area.cells.filter((_, cell) => area.foldOf(cell) === cell).slice(1000, 1100)

export const draft = (more: object = {}) => ({
  ...{ id: randomRef(), deck: 'unsafe', phrase: 'fights', text: '', bands: ['evening'] },
  ...{ place: { cell: cells[0], called: [] }, ...more },
})

export interface Phone {
  token: string
  send(method: string, path: string, body?: unknown): Promise<Response>
  card(more?: object): Promise<Response>
  /** Places a card and answers with its id. */
  placed(more?: object): Promise<string>
  mine(): Promise<z.infer<typeof Mine>>
  shown(since?: string): Promise<z.infer<typeof Shown>>
}

export function hallOf(app: Application) {
  const by = async (who: Viewer, method: string, path: string, body?: unknown): Promise<Response> => {
    app.as(who)
    return app.send(method, path, body)
  }
  const json = async (reply: Response) => {
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
    return reply.json()
  }
  const phoneOf = (token: string): Phone => {
    const send: Phone['send'] = (method, path, body) =>
      app.send(method, path, body, { [hallTokenHeader]: token })
    const card: Phone['card'] = (more) => send('POST', '/api/hall/cards', draft(more))
    return {
      ...{ token, send, card },
      placed: async (more) => (await json(await card(more))).id,
      mine: async () => json(await send('GET', '/api/hall/mine')),
      shown: async (since) =>
        json(await send('GET', `/api/hall/shown${since === undefined ? '' : `?since=${since}`}`)),
    }
  }
  const join = (code: string, table: number, browser = randomRef()) =>
    app.send('POST', '/api/hall/join', { code, table }, { 'x-hall-browser': browser })
  return {
    ...{ by, json, join, phoneOf },
    async setUp(more: Partial<WorkshopSettings> = {}): Promise<string> {
      return (await json(await by(facilitator, 'POST', '/api/workshops', { ...settings, ...more }))).id
    },
    step: (id: string, to: WorkshopState) => by(facilitator, 'POST', `/api/workshops/${id}/state`, { to }),
    /** Set up, opened, and a way to join. */
    async opened(more: Partial<WorkshopSettings> = {}) {
      const id = await this.setUp(more)
      const { code } = (await json(await this.step(id, 'open'))).code
      const phone = async (table: number) => phoneOf((await json(await join(code, table))).token)
      return { id, code: String(code), phone }
    },
    act: (id: string, action: DeskAction) => by(facilitator, 'POST', `/api/workshops/${id}/actions`, action),
    reveal: (id: string) => by(facilitator, 'POST', `/api/workshops/${id}/reveal`),
    desk: async (id: string): Promise<z.infer<typeof Desk>> =>
      json(await by(facilitator, 'GET', `/api/workshops/${id}/desk`)),
  }
}
