import type { JagPack } from '../../../server/contract/jag/pack.ts'
import type { PaperWords } from '../../state/paper/write-docx.ts'
import { packSections } from './pack-sections.ts'
import {
  audienceWords,
  distributionWords,
  inventedWords,
  limitsTitle,
  paperDayWords,
  paperTitle,
} from './pack-words.ts'

/** A pack as the words of its word-processor file: what the page says, in its order. */
export const packPaper = (pack: JagPack): PaperWords => ({
  title: paperTitle(pack),
  marks: [pack.marking, ...(pack.demonstration ? [inventedWords] : [])],
  opening: [
    `${paperDayWords(pack)}. ${audienceWords(pack.agenda.room)}.`,
    distributionWords(pack.agenda.room),
  ],
  sections: packSections(pack),
  closing: { title: limitsTitle, lines: [...pack.limits, pack.attribution] },
})
