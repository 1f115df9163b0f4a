/**
 * Endpoint × method × role × party or not, generated from the endpoint table and asked of a running server.
 * What a row's `roles` says is what the server must do: nothing else is written down here. Beside the people a phone with the
 * ticket of a shift and nothing else: it comes to the rows of a ticket, where nobody comes by a sign-in, and is a visitor elsewhere.
 */

import { londonDayText } from '../../server/contract/calendar.ts'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { accountRoles, type Role } from '../../server/contract/reference.ts'
import { hallTokenHeader } from '../../server/contract/workshop/hall.ts'
import { rawRequest } from './raw-request.ts'

export interface Person {
  role: Role
  agency: 'demonstration' | 'other' | 'none'
  cookie: string
  /** No person: a phone with the ticket of a shift. */
  isPhone?: true
  /** Of a participant. */
  token?: string
}

/** A visitor, each role once in the agency that is a party and once in one that is not, and who joined a workshop. */
export async function everyPerson(url: string): Promise<Person[]> {
  const people: Person[] = [{ role: 'public', agency: 'none', cookie: '' }]
  for (const agency of ['demonstration', 'other'] as const)
    for (const role of accountRoles) {
      const reply = await rawRequest(url, '/api/demo/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role, agency }),
      })
      const [line] = [reply.headers['set-cookie'] ?? []].flat()
      if (reply.status !== 200 || line === undefined) throw new Error(`no sign-in as ${role}: ${reply.text}`)
      people.push({ role, agency, cookie: line.split(';', 1)[0] })
    }
  const host = people.find(({ role }) => role === 'analyst')
  return [...people, await participantOf(url, host?.cookie ?? '')]
}

/** Somebody who joined a workshop that an analyst set up and opened. */
async function participantOf(url: string, cookie: string): Promise<Person> {
  const post = async (
    path: string,
    body: object,
  ): Promise<{ id: string; token: string; code: { code: string } }> => {
    const headers = { 'content-type': 'application/json', origin: url, cookie }
    const reply = await rawRequest(url, path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (reply.status !== 200) throw new Error(`no workshop: ${reply.text}`)
    return JSON.parse(reply.text)
  }
  const { id } = await post('/api/workshops', {
    ...{
      title: 'Example',
      date: londonDayText(new Date()),
      wards: [],
      area: null,
      questions: [],
      decks: ['unsafe'],
    },
    ...{ tables: 2, audience: 'public', isYoungPeoples: false, hasUnder18s: false, safeguarding: null },
    ...{ parties: [], runSheet: [{ step: 'map', minutes: 30 }] },
  })
  const { code } = (await post(`/api/workshops/${id}/state`, { to: 'open' })).code
  const { token } = await post('/api/hall/join', { code, table: 1 })
  return { role: 'participant', agency: 'none', cookie: '', token }
}

/** A phone that was given the ticket of a shift of the next hours, and is not signed in. */
export async function phoneOfShift(url: string, { cookie }: Person, cell: string): Promise<Person> {
  const headers = { cookie, origin: url, 'content-type': 'application/json' }
  const [start, end] = [1, 5].map((hours) =>
    new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16).replace(/\d\d$/, '00'),
  )
  const asked = `start=${start}&end=${end}&teams=demonstration.walk&candidates=8&seed=1`
  const fields = { asked, hotspots: [{ centre: cell, cells: [cell], reason: 'pinned' }], stops: [[]] }
  const plan = await rawRequest(url, '/api/told', {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ kind: 'patrol', place: null, agencies: [], fields }),
  })
  const id = String(JSON.parse(plan.text).id)
  const opened = await rawRequest(url, `/api/patrol/plans/${id}/shift`, {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ team: 0 }),
  })
  const [line] = [opened.headers['set-cookie'] ?? []].flat()
  if (opened.status !== 200 || line === undefined) throw new Error(`no ticket: ${plan.text} ${opened.text}`)
  return { role: 'public', agency: 'none', cookie: line.split(';', 1)[0], isPhone: true }
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Table = Readonly<Record<string, Endpoint>>

/** Asked last: the demonstration and the ticket must stay to be asked about, and signing out ends what the others use. */
const last = ['closeShift', 'removeDemonstration', 'signOut']

/**
 * Where the row says who may come and the command is stricter with what is asked: a partner brings in files of its
 * own agency's agreements only. Each must still be stricter, or it has no place here.
 */
const stricter: Readonly<Record<string, Role>> = {
  checkImport: 'partner',
  startImport: 'partner',
  undoImport: 'partner',
  importRefusals: 'partner',
}

export interface Looked {
  /** Pairs of address and method, times people. */
  asked: number
  allowed: number
  refused: number
  findings: string[]
}

/** Compares the server with the table. Each finding names endpoint, role, agency, and what came instead. */
export async function lookAtAccess(url: string, people: readonly Person[], table: Table): Promise<Looked> {
  const looked: Looked = { asked: 0, allowed: 0, refused: 0, findings: [] }
  const rows = Object.entries(table).sort(([a], [b]) => last.indexOf(a) - last.indexOf(b))
  // A method that is not there knows no roles: a few people stand for all.
  const few = people.filter(
    ({ role, agency }) => role === 'public' || (role !== 'partner' && agency === 'other'),
  )
  for (const path of new Set(rows.map(([, endpoint]) => endpoint.path)))
    for (const method of methods) {
      if (Object.values(endpoints).some((row) => row.path === path && row.method === method)) continue
      if (matchesAnother(path, method)) continue
      const statuses = await Promise.all(few.map((person) => ask(url, path, method, person)))
      looked.asked += few.length
      for (const status of statuses)
        if (status !== 404 && status !== 405)
          looked.findings.push(`${method} ${path}: ${status}, but there is no such method`)
    }
  for (const [name, endpoint] of rows) {
    const came = await Promise.all(people.map((person) => ask(url, endpoint.path, endpoint.method, person)))
    people.forEach((person, at) => {
      const mayCome = endpoint.ticket ? person.isPhone === true : endpoint.roles.includes(person.role)
      const wanted = wantedOf(name, mayCome, endpoint.ticket ? 'public' : person.role)
      const heard = came[at] === 401 || came[at] === 403 ? came[at] : 'allowed'
      looked.asked++
      looked[mayCome ? 'allowed' : 'refused']++
      if (heard !== wanted)
        looked.findings.push(
          `${name} as ${person.isPhone ? 'phone' : person.role} of ${person.agency}: ${heard}, not ${wanted}`,
        )
    })
  }
  return looked
}

function wantedOf(name: string, mayCome: boolean, role: Role): 'allowed' | 401 | 403 {
  if (mayCome && stricter[name] !== role) return 'allowed'
  return role === 'public' ? 401 : 403
}

/** `/api/a/b` may be read as `/api/a/:id`. */
function matchesAnother(path: string, method: string): boolean {
  return Object.values(endpoints).some(
    (row) =>
      row.path !== path &&
      row.method === method &&
      new RegExp(`^${row.path.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(path),
  )
}

/** No body and an id that is nobody's: whoever may come hears 200, 400, 404 or 409, and nothing is changed. */
async function ask(url: string, path: string, method: string, { cookie, token }: Person): Promise<number> {
  const headers: Record<string, string> = { origin: url }
  if (cookie !== '') headers.cookie = cookie
  if (token !== undefined) headers[hallTokenHeader] = token
  const { status, text } = await rawRequest(url, path.replaceAll(/:\w+/g, 'nobodys-id'), { method, headers })
  // Nothing was published in a fresh folder: a fact of the folder, the same for everybody, not of the person.
  return status === 403 && text.includes('"code":"notPublished"') ? 404 : status
}
