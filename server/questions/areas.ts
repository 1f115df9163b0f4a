import type { SavedArea } from '../contract/answers.ts'
import { releaseRecord } from '../disclosure/gate.ts'
import type { Released } from '../sealed/released.ts'
import type { Asking } from './asking.ts'

/** Every saved area with its cells, by name. */
export function areas({ viewer, areas: reader }: Asking): Released<SavedArea[]> {
  return releaseRecord(viewer.role, reader.list())
}
