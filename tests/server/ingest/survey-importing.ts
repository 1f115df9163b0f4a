/** Survey files of these tests: invented questions in wards of the real pack. */

import { readyMadeMappings } from '../../../server/commands/mappings/ready-made.ts'
import type { SurveyMappingEntry } from '../../../server/contract/mappings.ts'
import { isSurveyMapping } from '../../../server/contract/mappings.ts'
import type { Connection } from '../../../server/store/open.ts'
import { referenceFolder } from '../area/pack.ts'
import { area } from '../questions/asking-fixture.ts'
import { type PartnerFolder, partnerFolder } from './partner-importing.ts'

const [found] = readyMadeMappings(referenceFolder).filter(isSurveyMapping)
export const surveyMapping: SurveyMappingEntry = found

export const wards = area.wards(2022)
export const safe = 'How safe do you feel after dark?'

export interface SurveyRow {
  ward?: string
  period?: string
  question?: string
  answer?: string
  n?: number | string
}

export const surveyRow = ({
  ward = wards[0].name,
  period = '2026 Q1',
  question = safe,
  answer = 'Safe',
  n = 40,
}: SurveyRow = {}): string => [ward, period, `"${question}"`, `"${answer}"`, `"${n}"`].join()

export const surveyFile = (rows: readonly SurveyRow[]): string =>
  `${['Ward,Period,Question,Answer,n', ...rows.map(surveyRow)].join('\n')}\n`

export interface SurveyFolder extends Omit<PartnerFolder, 'import'> {
  vault: Connection
  import(
    rows: readonly SurveyRow[] | string,
    options?: Omit<NonNullable<Parameters<PartnerFolder['import']>[1]>, 'mapping'>,
  ): ReturnType<PartnerFolder['import']>
  /** What stands in the vault, in its order. */
  stored(): { ward: string | null; months: string; question: string; answer: string; n: number | null }[]
}

/** A folder with an agreement over surveys (and over one source of incidents), in force at the tests' clock. */
export const surveyFolder = (dataFolder: string): SurveyFolder => {
  const folder = partnerFolder(dataFolder, ['survey', 'council-asb'])
  return {
    ...folder,
    import: (rows, options) =>
      folder.import(typeof rows === 'string' ? rows : surveyFile(rows), {
        ...options,
        mapping: surveyMapping,
      }),
    stored: () =>
      folder.vault
        .prepare<[], ReturnType<SurveyFolder['stored']>[number]>(
          `SELECT ward, month_first || '-' || month_last AS months, question, answer, n FROM survey_answer
           WHERE replaced_by IS NULL ORDER BY id`,
        )
        .all(),
  }
}
