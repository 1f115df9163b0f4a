import { analysts, liveReaders, reporters } from '../access.ts'
import type { Role } from '../reference.ts'
import type { ToldKind } from './told.ts'

/** Which roles write each kind: a form offers what its address takes. Who reads it is the policy's (`told-policy.ts`). */
export const toldWriters: Readonly<Record<ToldKind, readonly Role[]>> = {
  concern: reporters,
  report: reporters,
  venue: liveReaders,
  impactDay: liveReaders,
  power: liveReaders,
  service: reporters,
  menu: liveReaders,
  action: liveReaders,
  notice: liveReaders,
  contact: reporters,
  meeting: liveReaders,
  evaluation: analysts,
  patrol: liveReaders,
  sitting: liveReaders,
  assessment: liveReaders,
  evidence: reporters,
  writeUp: reporters,
  guardian: reporters,
  goal: reporters,
  score: reporters,
}
