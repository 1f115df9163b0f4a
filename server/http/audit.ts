import type { Response } from 'express'
import type { AuditEvent, AuditNote, WriteAudit } from '../contract/audit.ts'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints } from '../contract/endpoints.ts'
import { canonicalFilter, type Filter } from '../contract/filter.ts'
import { problems } from '../contract/problem.ts'
import { sources } from '../contract/sources.ts'
import type { Viewer } from '../contract/viewer.ts'
import type { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import type { Asked } from './query.ts'

/** What is known of a request so far, for whoever has to write down how it ended. */
interface Heard {
  viewer: Viewer
  endpoint: EndpointName
  asked: Asked | null
}

const heard = new WeakMap<Response, Heard>()

/** Called as soon as it is known who comes, and again when the question has been read. */
export function hear(response: Response, viewer: Viewer, endpoint: EndpointName, asked: Asked | null): void {
  heard.set(response, { viewer, endpoint, asked })
}

/** The event that an address stands for; null: it is never written down. What is not said is a question or a change. */
export function eventOf(name: EndpointName): AuditEvent | null {
  const { audit, method }: Endpoint = endpoints[name]
  if (audit === 'never') return null
  return audit ?? (method === 'GET' ? 'question' : 'change')
}

/**
 * Before an answer is sent: writes down what held live figures, and everything that is more than a question.
 * Answers of open or released data alone need no entry. Rejects when it cannot be written: then nothing is sent.
 */
export async function noteAnswer(
  write: WriteAudit,
  response: Response,
  { provenance }: Released<unknown>,
): Promise<void> {
  const known = heard.get(response)
  const event = known && eventOf(known.endpoint)
  if (!known || !event || (event === 'question' && provenance.basis !== 'live')) return
  const { basis, withheld, subject } = provenance
  await write({ ...noteOf(known, event), basis, withheld, question: questionOf(known, event, subject) })
}

/**
 * Before something is done: that it was begun. So nothing is done that cannot be written down, and what fails half-way
 * leaves a trace.
 */
export async function noteBegun(write: WriteAudit, response: Response): Promise<void> {
  const known = heard.get(response)
  const event = known && eventOf(known.endpoint)
  if (known && event && event !== 'question') await write({ ...noteOf(known, event), outcome: 'begun' })
}

/** Before a refusal is sent: who was not let in, to what, and who asked for what is not released. */
export async function noteRefusal(write: WriteAudit, response: Response, refused: Refused): Promise<void> {
  // That nothing is published yet is said to everybody alike: nobody was turned away.
  const isDenied = [401, 403, 429].includes(problems[refused.code][0]) && refused.code !== 'notPublished'
  if (!isDenied && refused.code !== 'notReleased') return
  const known = heard.get(response)
  // Of phones in a hall nothing is written down to the second: what they may not send now, or sent too often, included.
  if (known?.viewer.role === 'participant' && eventOf(known.endpoint) === null) return
  if (response.locals.isHall === true && refused.code === 'tooManyRequests') return
  const note = known
    ? noteOf(known, 'refused')
    : { ...nobody, endpoint: String(response.locals.endpoint ?? 'none') }
  await write({
    ...note,
    outcome: refused.code,
    // Somebody without an account could fill the audit with questions: of them it holds the address alone.
    question: known && known.viewer.role !== 'public' ? questionOf(known, 'refused') : '',
  })
}

const nobody: AuditNote = {
  ...{ event: 'refused', account: null, role: 'public', agency: '', endpoint: 'none', question: '' },
  ...{ basis: 'none', outcome: 'done', withheld: 0 },
}

function noteOf({ viewer, endpoint }: Heard, event: AuditEvent): AuditNote {
  const { account, role, agency } = viewer
  return { ...nobody, event, account, role, agency, endpoint }
}

/** The canonical filter; of an export also which file, of a command what it was done to. Never a text of the request. */
function questionOf({ endpoint, asked }: Heard, event: AuditEvent, subject = ''): string {
  if (subject !== '' || !asked) return subject
  const takes = endpoints[endpoint].query as readonly string[]
  if (!takes.includes('from')) return ''
  if (event === 'refused') return canonicalFilter(wellKnown(asked.filter))
  const against = ['againstFrom', 'againstTo'].flatMap((name) => {
    const month = asked.query.get(name)
    return month !== null && /^\d{4}-\d{2}(-\d{2})?$/.test(month) ? [`${name}=${month}`] : []
  })
  const file = event === 'export' ? Object.values(asked.path).join('.') : ''
  return [file, canonicalFilter(asked.filter), ...against].filter(Boolean).join('&')
}

/** What is known to be a value of ours before a question was answered: names of wards and areas are not yet. */
function wellKnown(filter: Filter): Filter {
  const known = filter.source.filter((id) => sources.some((source) => source.id === id))
  return { ...filter, type: [], group: [], ward: [], area: [], source: known }
}
