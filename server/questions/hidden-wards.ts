import { type HiddenWard, hiddenWards } from '../analysis/hidden-wards.ts'
import { monthNumber } from '../contract/calendar.ts'
import type { HiddenPlaces } from '../contract/hidden-places.ts'
import { sources } from '../contract/sources.ts'
import { type SurveyReason, surveyReasonOf, surveyReasons } from '../contract/survey-meanings.ts'
import type { SurveyQuestion } from '../contract/surveys.ts'
import { withoutSmallAnswers } from '../disclosure/shapes/survey-answers.ts'
import { mapRaw, type Raw } from '../sealed/raw.ts'
import type { StoredAnswer } from '../store/survey-reader.ts'
import type { Asking } from './asking.ts'
import { questionsOf } from './surveys.ts'

/** Older answers say nothing of now. */
const mostMonths = 24
/** A share of fewer answers is mostly chance. */
const fewestAsked = 30

type Wards = NonNullable<HiddenPlaces['wards']>

/** One question of one agency and period in every ward that can be compared. */
interface AskedEverywhere {
  readonly reason: SurveyReason
  readonly asked: SurveyQuestion
  readonly answers: ReadonlySet<string>
  readonly shares: readonly { ward: string; share: number }[]
}

/** Answers to the surveys of the reader's agreements, as far as they are shown to anybody: what is withheld stays so. */
export function shownSurveys({ columns, readable, today }: Asking): Raw<SurveyQuestion[]> | null {
  const counted = sources.filter(({ id, answers }) => answers && readable.has(id)).map(({ id }) => id)
  if (counted.length === 0) return null
  const oldest = monthNumber(today) - mostMonths
  const isAsked = ({ ward, monthLast }: StoredAnswer): boolean => ward !== null && monthLast >= oldest
  return mapRaw(
    columns.surveyAnswers(new Set(counted)),
    (answers) => withoutSmallAnswers(questionsOf(answers.filter(isAsked))).questions,
  )
}

/**
 * Wards where fear, or having told nobody, ranks high and recorded incidents low, by the newest answers to each
 * question. A ward where any answer is withheld, or few answered, is not compared. `null`: no question can be.
 *
 * @param recorded incidents by code of a ward of 2022
 */
export function hiddenWardsOf(
  { area }: Pick<Asking, 'area'>,
  questions: readonly SurveyQuestion[],
  recorded: ReadonlyMap<string, number>,
): Wards | null {
  const names = new Map<string, string>(area.wards(2022).map(({ code, name }) => [code, name]))
  const ranked = surveyReasons.flatMap((reason) =>
    askedEverywhere(questions, reason).flatMap((each) => {
      const found = hiddenWards(
        each.shares.map(({ ward, share }) => ({ ward, share, recorded: recorded.get(ward) ?? 0 })),
      )
      return found === null ? [] : [{ each, found }]
    }),
  )
  if (ranked.length === 0) return null
  const all = ranked
    .flatMap(({ each, found }) => found.map((ward) => ({ each, ward })))
    .sort((a, b) => b.ward.index - a.ward.index)
  // Of several questions about the same the one that tells most.
  const named = new Set<string>()
  return all
    .filter(({ each, ward }) => {
      const key = `${each.reason} ${ward.ward}`
      return !named.has(key) && named.add(key)
    })
    .map(({ each, ward }) => inWords(each, ward, names.get(ward.ward) ?? ward.ward))
}

/** Each question in its newest period, with the wards whose answers are all shown. */
function askedEverywhere(questions: readonly SurveyQuestion[], reason: SurveyReason): AskedEverywhere[] {
  const newest = new Map<string, SurveyQuestion[]>()
  // The newest come first.
  for (const each of questions) {
    const key = JSON.stringify([each.question, each.agency])
    const held = newest.get(key)
    if (held === undefined) newest.set(key, [each])
    else if (held[0].period === each.period) held.push(each)
  }
  return [...newest.values()].flatMap((asked): AskedEverywhere[] => {
    const isIt = (answer: string): boolean => surveyReasonOf(asked[0].question, answer) === reason
    const answers = new Set(asked.flatMap((each) => each.answers.map(({ answer }) => answer).filter(isIt)))
    if (answers.size === 0) return []
    const shares = asked.flatMap(({ ward, base, answers: given }) => {
      if (ward === null || base === null || base < fewestAsked) return []
      const said = given.reduce(
        (sum, { answer, count }) => sum + (answers.has(answer) && typeof count === 'number' ? count : 0),
        0,
      )
      return [{ ward, share: said / base }]
    })
    return [{ reason, asked: asked[0], answers, shares }]
  })
}

function inWords(
  { reason, asked: { question, agency, period }, answers, shares }: AskedEverywhere,
  { ward, said, recorded }: HiddenWard,
  name: string,
): Wards[number] {
  /** A mid-rank, 0..1, as the place in the order, the most first. */
  const place = (rank: number): number => Math.round((1 - rank) * shares.length + 0.5)
  const quoted = [...answers].map((answer) => `“${answer}”`).join(' or ')
  return {
    ...{
      code: ward,
      name,
      reason,
      high: said,
      low: recorded,
      question,
      answers: [...answers],
      agency,
      period,
    },
    sentence: `Number ${place(said)} of the ${shares.length} wards compared by how many answered ${quoted} to “${question}”, number ${place(recorded)} by what is recorded. True of the ward as a whole: nobody was asked where in it.`,
  }
}
