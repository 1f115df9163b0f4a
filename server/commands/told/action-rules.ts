import type { Area } from '../../area/area.ts'
import type { ActionFields, ActionFrom } from '../../contract/told/action.ts'
import type { KeptPlace } from '../../contract/told/place.ts'
import type { Told, ToldDraft } from '../../contract/told/told.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Writing } from '../acting.ts'
import type { ToldDesk } from './told-desk.ts'

/**
 * An action as it may be kept: the parties of its meeting read it, and what it came from is there for whoever wrote it.
 * `before`: the record that is changed; where it came from stands. Anything else is as it was sent. Refuses `unknownValue`
 * for a meeting or source that is none, `badValue` for an action that was about no home and shall be, or the other way.
 */
export function completeAction(
  acting: Writing,
  desk: ToldDesk,
  { draft, before }: { draft: ToldDraft; before: Told | null },
): ToldDraft {
  if (draft.kind !== 'action') return draft
  const was = before && 'owners' in before.fields ? before.fields : null
  // The history of a place that was kept by cell would say which home it is.
  if (was && (was.caseIn === null) !== (draft.fields.caseIn === null))
    throw new Refused('badValue', { param: 'caseIn' })
  const from = was ? was.from : sourceOf(acting, desk, draft.fields.from)
  const parties = draft.fields.meeting === null ? [] : partiesOf(desk, draft.fields.meeting)
  const writer = before?.agency ?? acting.viewer.agency
  return {
    ...draft,
    agencies: withParties(draft.agencies, parties, writer),
    fields: { ...draft.fields, from },
  }
}

/** Those who read it, with the parties of its meeting; the one that wrote it reads it anyway. */
export const withParties = (
  agencies: readonly string[],
  parties: readonly string[],
  writer: string,
): string[] => [...new Set([...agencies, ...parties])].filter((agency) => agency !== writer)

/** The parties of a meeting: who wrote it down and who is named on it. Refuses `unknownValue` for one that is none. */
export function partiesOf({ writer }: ToldDesk, id: string): string[] {
  const meeting = writer.find(id)
  if (meeting?.kind !== 'meeting' || meeting.removedAt !== null)
    throw new Refused('unknownValue', { param: 'meeting' })
  return [meeting.agency, ...meeting.agencies]
}

function sourceOf(
  { viewer, area }: Writing,
  { writer }: ToldDesk,
  from: ActionFrom | null,
): ActionFields['from'] {
  if (from === null) return null
  const unknown = (): never => {
    throw new Refused('unknownValue', { param: 'from' })
  }
  // Cards come with the workshops.
  if (from.kind === 'card') return unknown()
  if (from.kind === 'cell' || from.kind === 'hidden') {
    const cell = area.knownCell(from.id)
    return cell === undefined ? unknown() : { ...from, id: area.cells[area.foldOf(area.cellNumber(cell))] }
  }
  const source = writer.find(from.id)
  const isThere = source?.kind === from.kind && source.removedAt === null && mayReadTold(viewer, source)
  return isThere ? from : unknown()
}

/**
 * Where an action about a home is kept: its whole large zone, whichever cell of it was meant. The zone is that of the cell
 * that was sent: the one it folds into may lie in the next. Refuses `badValue` for a venue and for cells of more than one
 * zone.
 */
export function zoneOfCase(
  area: Area,
  { kind, fields, place: sent }: ToldDraft,
  kept: KeptPlace | null,
): KeptPlace | null {
  if (kind !== 'action' || !('caseIn' in fields) || fields.caseIn === null || kept === null) return kept
  const meant = sent?.kind === 'cell' ? [sent.id] : kept.cells
  const zones = new Set(
    meant.flatMap((text) => {
      const cell = area.knownCell(text)
      return cell === undefined ? [] : [area.zoneOfCell(area.cellNumber(cell), 'Z2')]
    }),
  )
  const [zone] = zones
  if (kept.kind === 'venue' || zones.size !== 1 || zone === undefined)
    throw new Refused('badValue', { param: 'place' })
  const cells = Array.from(area.zones('Z2')[zone].cells, (number) => area.cells[number])
  return { kind: 'cells', id: '', cells }
}
