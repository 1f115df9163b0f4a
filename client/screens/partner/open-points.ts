import { columnFor } from './column-jobs.ts'
import { draftOf, type MappingForm } from './mapping-form.ts'

/** What must still be said before anything can be tried, in the order of the form; empty when nothing. */
export function openPoints(form: MappingForm): string[] {
  const draft = draftOf(form, { name: 'draft', label: 'Draft', source: 'police-extract', state: 'draft' })
  const points: string[] = []
  if (draft.location === null) points.push(placePoint(form))
  if (draft.time === null) points.push('Which column holds the date?')
  if (draft.category === null)
    points.push(
      columnFor(form.jobs, 'category') === null
        ? 'Which column says what happened? Or say that every row is of one kind.'
        : 'Say what the words for what happened mean.',
    )
  if (draft.locationType === null)
    points.push(
      columnFor(form.jobs, 'locationType') === null
        ? 'Say what kind of place the rows happened at.'
        : 'Say which words mean a home and which a public place.',
    )
  if (draft.sensitivity === null)
    points.push(
      columnFor(form.jobs, 'sensitivity') === null
        ? 'Say whether the file holds domestic or other sensitive incidents.'
        : 'Say which words mark a domestic or sensitive incident.',
    )
  return points
}

function placePoint({ jobs }: MappingForm): string {
  const has = (job: Parameters<typeof columnFor>[1]): boolean => columnFor(jobs, job) !== null
  if (has('lat')) return 'The latitude is there: which column holds the longitude?'
  if (has('lon')) return 'The longitude is there: which column holds the latitude?'
  if (has('easting')) return 'The easting is there: which column holds the northing?'
  if (has('northing')) return 'The northing is there: which column holds the easting?'
  if (has('locality')) return 'The ward or town is there: which column holds the street?'
  return 'Which column says where? Coordinates, a postcode or a street name.'
}
