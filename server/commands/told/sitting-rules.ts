import type { Minute } from '../../contract/told/sitting.ts'
import type { Told, ToldDraft } from '../../contract/told/told.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Writing } from '../acting.ts'
import { partiesOf, withParties } from './action-rules.ts'
import type { ToldDesk } from './told-desk.ts'

/**
 * A sitting as it may be kept: the parties of its meeting read it, cells are folded, and what was minuted stays in its
 * place, so that a number once given is never another minute's. Anything else is as it was sent. Refuses `unknownValue` for
 * a meeting that is none or a thing that this person may not have, `sameAlready` for a second sitting of one day, `badValue`
 * for a minute taken away or given to something else, `notAllowed` once it has ended, `changedMeanwhile` when it is no longer
 * of the version edited from.
 */
export function completeSitting(
  acting: Writing,
  desk: ToldDesk,
  { draft, before, version }: { draft: ToldDraft; before: Told | null; version: string | null },
): ToldDraft {
  if (draft.kind !== 'sitting') return draft
  // First of all: that somebody else minuted meanwhile is no mistake of what was sent.
  if (before && version !== null && version !== before.version) throw new Refused('changedMeanwhile')
  const { meeting, on } = draft.fields
  const parties = partiesOf(desk, meeting)
  const was = before && 'minutes' in before.fields ? before.fields : null
  if (was?.isEnded) throw new Refused('notAllowed')
  if (was && (was.meeting !== meeting || was.on !== on)) throw new Refused('badValue', { param: 'meeting' })
  if (!was && isThere(desk, meeting, on)) throw new Refused('sameAlready')
  const minutes = draft.fields.minutes.map((minute) => kept(acting, desk, minute))
  const standing = was?.minutes ?? []
  if (standing.some((minute, at) => !isOfTheSame(minute, minutes[at])))
    throw new Refused('badValue', { param: 'minutes' })
  return {
    ...draft,
    agencies: withParties(draft.agencies, parties, before?.agency ?? acting.viewer.agency),
    fields: { ...draft.fields, minutes },
  }
}

const isThere = ({ writer }: ToldDesk, meeting: string, on: string): boolean =>
  writer
    .list(['sitting'])
    .some(({ fields }) => 'minutes' in fields && fields.meeting === meeting && fields.on === on)

const isOfTheSame = ({ about, title }: Minute, now: Minute | undefined): boolean =>
  now !== undefined && now.title === title && now.about.kind === about.kind && now.about.id === about.id

/** With what it is about as it may be kept. */
function kept({ viewer, area }: Writing, { writer }: ToldDesk, minute: Minute): Minute {
  const { kind, id } = minute.about
  const unknown = (): never => {
    throw new Refused('unknownValue', { param: 'about' })
  }
  if (kind === 'none') return { ...minute, about: { kind, id: '' } }
  if (kind === 'zone') return area.knownZone(id) === undefined ? unknown() : minute
  if (kind === 'ward') return area.knownWard(id) === undefined ? unknown() : minute
  if (kind === 'cell') {
    const cell = area.knownCell(id)
    if (cell === undefined) return unknown()
    return { ...minute, about: { kind, id: area.cells[area.foldOf(area.cellNumber(cell))] } }
  }
  const record = writer.find(id)
  return record !== undefined && mayReadTold(viewer, record) ? minute : unknown()
}
