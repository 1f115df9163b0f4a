import {
  type PersonalDataKind,
  personalDataKinds,
} from '../../../../server/contract/personal-data/finding.ts'
import { screenText } from '../../../../server/contract/personal-data/screen-text.ts'
import { seeded } from '../../../helpers/seeded.ts'
import { cleanSentence } from './clean-sentences.ts'
import { plantedText } from './planted.ts'

export const plantedOfEach = 1000
export const cleanSentences = 5000

export interface Figures {
  readonly plantedOfEach: number
  readonly cleanSentences: number
  /** Share of the planted texts in which the kind was found. */
  readonly recall: Readonly<Record<PersonalDataKind, number>>
  readonly falseAlarms: number
  readonly falseAlarmRate: number
}

/** What the screen misses and what it takes for personal data though it is not, on seeded texts. */
export function measure(): { figures: Figures; missed: string[]; alarms: string[] } {
  const missed: string[] = []
  const recallOf = (kind: PersonalDataKind, seed: number): number => {
    const chance = seeded(seed)
    let hits = 0
    for (let text = 0; text < plantedOfEach; text++) {
      const planted = plantedText(kind, chance)
      if (screenText(planted).found.some((finding) => finding.kind === kind)) hits++
      else missed.push(`${kind}: ${JSON.stringify(planted)}`)
    }
    return hits / plantedOfEach
  }
  const recall = Object.fromEntries(
    personalDataKinds.map((kind, at) => [kind, recallOf(kind, 1000 + at)]),
  ) as Record<PersonalDataKind, number>
  const chance = seeded(77)
  const alarms = Array.from({ length: cleanSentences }, () => cleanSentence(chance)).flatMap((sentence) => {
    const { found } = screenText(sentence)
    return found.length > 0 ? [`${found.map(({ kind }) => kind)}: ${sentence}`] : []
  })
  return {
    figures: {
      ...{ plantedOfEach, cleanSentences, recall },
      falseAlarms: alarms.length,
      falseAlarmRate: alarms.length / cleanSentences,
    },
    missed,
    alarms,
  }
}
