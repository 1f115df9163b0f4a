import { classBreaks } from '../../map/class-breaks.ts'
import type { PictureWords } from '../../map/picture.ts'
import { wardValues } from '../../map/ward-values.ts'
import { counted } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'
import { useSession } from '../../state/session.ts'
import { answerSentence } from './answer-sentence.ts'

/** Everything a picture that leaves the house must say about itself. */
export function pictureWords(): PictureWords {
  const { counts, hotspots } = useAnswers.getState()
  const { session } = useSession.getState()
  const { reference } = useReference.getState()
  const { view, wardMeasure } = useLayers.getState()
  const wards = view === 'wards'
  const values = wards && counts && reference ? wardValues(counts, reference, wardMeasure).values() : []
  return {
    marking: session?.marking ?? 'OFFICIAL',
    banner: session?.demo ? 'Demonstration data: invented incidents on real geography' : null,
    title: hotspots && counts ? answerSentence(hotspots, counts.wards) : 'Incidents',
    question: `${counted(counts?.total ?? 0, 'incident')} · ${hotspots?.question ?? ''}`,
    legend: wards
      ? wardMeasure === 'rate'
        ? 'per 1,000 residents'
        : 'per ward'
      : view === 'density'
        ? 'density'
        : 'per place cell (about 130 m)',
    breaks: view === 'density' ? [] : classBreaks(wards ? values : (counts?.cells.count ?? [])),
    notes: [
      `Wards ${counts?.vintage ?? 2022} · not a street map`,
      `Counted from ${sourceLabels(counts?.counted ?? [])}`,
      reference?.attribution ?? '',
    ],
  }
}

function sourceLabels(ids: readonly string[]): string {
  const { reference } = useReference.getState()
  return ids.map((id) => reference?.sources.find((source) => source.id === id)?.label ?? id).join(', ')
}
