import type { WorkshopReader } from '../../store/workshop-reader.ts'

/** What questions about workshops, and the routes to them, read from. */
export type Workshops = WorkshopReader
