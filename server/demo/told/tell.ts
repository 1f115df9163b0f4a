import type { Area } from '../../area/area.ts'
import type { Folders, Writing } from '../../commands/acting.ts'
import { addTold } from '../../commands/told/add-told.ts'
import { changeTold } from '../../commands/told/change-told.ts'
import { stepTold } from '../../commands/told/step-told.ts'
import { ToldDraft } from '../../contract/told/told.ts'
import { openWriter } from '../../store/open.ts'
import { openToldReader } from '../../store/told-reader.ts'
import type { Telling } from './telling.ts'

/**
 * Tells everything as people would, each at its own moment: the same screening, rules and history. Throws when one is
 * refused: what we invent must be as good as what we ask of others.
 */
export function tell(config: Folders, area: Area, tellings: readonly Telling[]): void {
  // Kept open, so that a command that closes its own does not empty the log each time.
  const work = openWriter(config.dataFolder, 'work')
  try {
    const told = openToldReader(work)
    const tellOne = ({ at, by, draft, becomes = [], parts }: Telling): void => {
      const known = new Set(told.list([draft.kind]).map(({ id }) => id))
      addTold(actingAs(config, area, by, at), shared(draft, by))
      const id = told.list([draft.kind]).find((each) => !known.has(each.id))?.id
      if (id === undefined) throw new Error('a told record of the demonstration was not kept')
      for (const becoming of becomes) {
        const acting = actingAs(config, area, becoming.by, becoming.at)
        if (becoming.step) stepTold(acting, { id, version: null, step: becoming.step })
        else changeTold(acting, { id, version: null, draft: shared(becoming.draft, by) })
      }
      for (const part of parts?.(id) ?? []) tellOne(part)
    }
    for (const telling of [...tellings].sort((a, b) => a.at.getTime() - b.at.getTime())) tellOne(telling)
  } finally {
    work.close()
  }
}

/** With everybody else: whose it is reads it anyway. */
function shared(draft: unknown, { agency }: Writing['viewer']): ToldDraft {
  const parsed = ToldDraft.parse(draft)
  return { ...parsed, agencies: parsed.agencies.filter((each) => each !== agency) }
}

const actingAs = (config: Folders, area: Area, viewer: Writing['viewer'], at: Date): Writing => ({
  ...{ config, area, viewer },
  clock: () => at,
})
