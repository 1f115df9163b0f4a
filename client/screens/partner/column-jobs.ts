/** What a column of a partner's file may be for. Each but `left` is for one column only. */
export const columnJobs = {
  left: 'Left out',
  lat: 'Place: latitude',
  lon: 'Place: longitude',
  easting: 'Place: easting',
  northing: 'Place: northing',
  postcode: 'Place: postcode',
  street: 'Place: street name',
  locality: 'Place: ward or town of the street',
  date: 'Date',
  hour: 'Time of day',
  category: 'What happened',
  locationType: 'Kind of place (home, public …)',
  sensitivity: 'Domestic or sensitive mark',
  reference: 'Sender’s own reference (never stored)',
} as const
export type ColumnJob = keyof typeof columnJobs

/** Which ways of saying a place go together; choosing one of another way takes the others back. */
const placeWays: readonly (readonly ColumnJob[])[] = [
  ['lat', 'lon'],
  ['easting', 'northing'],
  ['postcode'],
  ['street', 'locality'],
]

const wayOf = (job: ColumnJob) => placeWays.find((way) => way.includes(job))

/** Jobs that turn into a cell, a zone or a date and are not kept: a postcode is meant to be one there. */
export const coarsenedJobs: ReadonlySet<ColumnJob> = new Set([
  ...placeWays.flat(),
  'date',
  'hour',
  'reference',
])

export type Jobs = Readonly<Record<string, ColumnJob>>

export const jobOf = (jobs: Jobs, column: string): ColumnJob =>
  Object.hasOwn(jobs, column) ? jobs[column] : 'left'

export const columnFor = (jobs: Jobs, job: ColumnJob): string | null =>
  Object.keys(jobs).find((column) => jobs[column] === job) ?? null

/** Gives a column its job, and takes the job from whoever had it, and every other way of saying a place. */
export function assign(jobs: Jobs, column: string, job: ColumnJob): Jobs {
  const way = wayOf(job)
  const kept = Object.entries(jobs).filter(([other, held]) => {
    if (other === column || held === job) return false
    const heldWay = wayOf(held)
    return way === undefined || heldWay === undefined || heldWay === way
  })
  return Object.fromEntries(job === 'left' ? kept : [...kept, [column, job]])
}
