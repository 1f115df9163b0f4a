import { advices, dangers, timeBands } from '../../../server/contract/told/words.ts'
import { monthWords } from '../../parts/words.ts'
import type { SafetyNotice } from '../../state/notices.ts'

const labelled = (list: readonly { id: string; label: string }[], ids: readonly string[]): string[] =>
  list.filter(({ id }) => ids.includes(id)).map(({ label }) => label)

/** A notice as one would read it aloud: what, where about, when, what to do, until when. Closed words and places alone. */
export function noticeWords({ place, fields }: Pick<SafetyNotice, 'place' | 'fields'>): string {
  const where =
    place === null
      ? ''
      : place.kind === 'cells'
        ? ` ${place.name.replace(/^\d+ cells /, '')}`
        : ` at ${place.name}`
  const [danger] = labelled(dangers, [fields.danger])
  const when = labelled(timeBands, fields.bands).join(', ').toLowerCase()
  const what = labelled(advices, fields.advice).join('. ')
  return `${danger}${where}, ${when}. ${what}. Until ${monthWords(fields.until)}.`
}
