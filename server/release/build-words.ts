import type { StoreFault } from '../store/faults.ts'

/** What the build worker is told; it reads the area pack itself. */
export interface BuildFolders {
  readonly dataFolder: string
  readonly areaFolder: string
  readonly referenceFolder: string
  readonly now: Date
}

/** Its one word. */
export type BuildWord =
  | { readonly says: 'built'; readonly number: number }
  | { readonly says: 'refused'; readonly why: 'nothingAgreed' | 'anotherReleaseIsBuilt' | StoreFault }
