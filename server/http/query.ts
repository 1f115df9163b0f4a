import type { Request } from 'express'
import type { Endpoint } from '../contract/endpoints/endpoint.ts'
import { type EvaluationQuestion, parseEvaluation } from '../contract/evaluation.ts'
import { type Filter, parseFilter } from '../contract/filter.ts'
import type { WardVintage } from '../contract/ids.ts'
import { type JagQuestion, parseJag } from '../contract/jag/question.ts'
import { type PatrolQuestion, parsePatrol } from '../contract/patrol.ts'
import { Refused } from '../errors.ts'

/** One request, read: what an address was asked with. Path parts are decoded text, not yet known ids. */
export interface Asked {
  filter: Filter
  vintage: WardVintage
  query: URLSearchParams
  path: Record<string, string>
  accept: string
  /** The name by which this server was asked. */
  host: string
}

/**
 * Reads the query of a request by its endpoint's list of parameters.
 * Refuses `unknownParameter` for any other and `badValue` naming the parameter, never the value.
 */
export function readAsked(request: Request, endpoint: Endpoint): Asked {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '')
  for (const name of query.keys())
    if (!endpoint.query.includes(name))
      throw new Refused('unknownParameter', {
        detail: endpoint.query.length ? `Known here: ${endpoint.query.join(', ')}.` : 'None is taken here.',
      })
  const parsed = parseFilter(query)
  if (!parsed.ok) throw new Refused('badValue', { param: parsed.param })
  return {
    filter: parsed.filter,
    vintage: readVintage(query),
    query,
    path: request.params as Record<string, string>,
    accept: request.headers.accept ?? '',
    host: request.headers.host ?? '',
  }
}

/** `1`, `true` or absent. Refuses `badValue`. */
export function readSwitch(query: URLSearchParams, name: string): boolean {
  const text = query.get(name)
  if (text === null || text === '0' || text === 'false') return false
  if (text === '1' || text === 'true') return true
  throw new Refused('badValue', { param: name })
}

/** A whole number within bounds, or the given default. Refuses `badValue`. */
export function readNumber(
  query: URLSearchParams,
  name: string,
  least: number,
  most: number,
  otherwise: number,
): number {
  const text = query.get(name)
  if (text === null) return otherwise
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new Refused('badValue', { param: name })
  return value
}

/** A filter whose period is replaced: `againstFrom`, `againstTo` are read as `from`, `to`. Null when absent. */
export function readAgainst(query: URLSearchParams): { from: string; to: string } | null {
  const from = query.get('againstFrom')
  const to = query.get('againstTo')
  if (from === null && to === null) return null
  if (from === null || to === null)
    throw new Refused('badValue', { param: from === null ? 'againstFrom' : 'againstTo' })
  const parsed = parseFilter(new URLSearchParams({ from, to }))
  if (!parsed.ok)
    throw new Refused('badValue', { param: parsed.param === 'from' ? 'againstFrom' : 'againstTo' })
  return { from, to }
}

/** A before-and-after comparison. Refuses `badValue` naming the parameter. */
export function readEvaluation(query: URLSearchParams, filter: Filter): EvaluationQuestion {
  const parsed = parseEvaluation(query, filter)
  if (!parsed.ok) throw new Refused('badValue', { param: parsed.param })
  return parsed.question
}

/** A shift to plan. Refuses `badValue` naming the parameter. */
export function readPatrol(query: URLSearchParams): PatrolQuestion {
  const parsed = parsePatrol(query)
  if (!parsed.ok) throw new Refused('badValue', { param: parsed.param })
  return parsed.question
}

/** An agenda or a pack. Refuses `badValue` naming the parameter. */
export function readJag(query: URLSearchParams, filter: Filter): JagQuestion {
  const parsed = parseJag(query, filter)
  if (!parsed.ok) throw new Refused('badValue', { param: parsed.param })
  return parsed.question
}

function readVintage(query: URLSearchParams): WardVintage {
  const text = query.get('vintage')
  if (text === null || text === '2022') return 2022
  if (text === '2002') return 2002
  throw new Refused('badValue', { param: 'vintage' })
}
