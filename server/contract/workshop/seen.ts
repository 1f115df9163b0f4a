import type { KeptWorkshop } from './kept.ts'
import type { Workshop } from './workshop.ts'

/** A workshop as its owner's agency reads it: of the code only until when it holds. */
export const workshopSeen = ({
  id,
  agency,
  settings,
  state,
  version,
  code,
  closedOn,
}: KeptWorkshop): Workshop => ({
  ...{ id, agency, settings, state, version: String(version) },
  ...{ codeExpires: code?.expires ?? null, closedOn },
})
