import type { Area } from '../area/area.ts'
import type { Viewer } from '../contract/viewer.ts'
import type { ListedRelease } from '../store/release-list.ts'
import type { ImportRunner } from './import-runner.ts'
import type { ReleaseBuilder } from './releases/release-builder.ts'

/** The folders that commands read and write. */
export interface Folders {
  readonly dataFolder: string
  readonly areaFolder: string
  readonly referenceFolder: string
}

/** What writing about places needs: who, with what, and when. The demonstration's story writes in the same way. */
export type Writing = Pick<Acting, 'config' | 'area' | 'viewer' | 'clock'>

/** Who does something, with what, and when. Built by the composition root for each request. */
export interface Acting {
  readonly config: Folders
  readonly area: Area
  readonly viewer: Viewer
  readonly clock: () => Date
  /** Whether anybody may sign in here by one click now. */
  readonly hasDemoSignIn: () => boolean
  /** Publishes that the data changed: the index and the jobs listen. */
  readonly changed: () => void | Promise<void>
  /** The version of the data as the index has it now; every receipt carries it. */
  readonly dataVersion: () => string
  readonly imports: ImportRunner
  readonly releases: ReleaseBuilder & {
    /** Newest first, with what became of each. */
    list(): ListedRelease[]
    /** Publishes that a release was approved or withdrawn: what everybody sees may be another one now. */
    decided(): void
  }
}
