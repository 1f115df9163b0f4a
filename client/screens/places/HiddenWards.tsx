import type { HiddenPlaces } from '../../../server/contract/hidden-places.ts'
import { surveyMeanings, surveyReasons } from '../../../server/contract/survey-meanings.ts'
import { hiddenWardReasons } from '../map/mark-words.ts'
import { surveyPeriodWords } from '../map/survey-words.ts'
import { TabLink } from '../TabLink.tsx'

/** Wards where surveys say what records do not: whole wards, since nobody was asked where in them. */
export function HiddenWards({ found: { wards, comparedWithSurveys } }: { found: HiddenPlaces }) {
  if (!comparedWithSurveys) return null
  return (
    <section className="place-part hidden-wards" aria-labelledby="hidden-wards-title">
      <h2 id="hidden-wards-title">Whole wards, by what surveys say</h2>
      {wards === null && (
        <p>
          Too little to compare: no question of the last two years asks about fear, or whether somebody was
          told, with every answer shown in five wards.
        </p>
      )}
      {wards?.length === 0 && <p>In no ward do people say more than the records do.</p>}
      {wards !== null && wards.length > 0 && (
        <ol className="places-rows">
          {wards.map(({ code, name, reason, sentence, period, agency }) => (
            <li key={`${reason} ${code}`} className="places-row">
              <TabLink to="/" search={`?select=ward:${code}`}>
                <span className="places-row-place">
                  <strong>{name}</strong> whole ward
                </span>
                <span className="places-row-what">{hiddenWardReasons[reason]}.</span>
                <span className="places-row-standing">
                  <span className="quiet">
                    {sentence} {surveyPeriodWords(period)}, {agency.replaceAll('-', ' ')}.
                  </span>
                </span>
              </TabLink>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>Which answers count</summary>
        {surveyReasons.map((reason) => {
          const { answers, no, yes } = surveyMeanings[reason]
          return (
            <p key={reason} className="quiet">
              {answerReasons[reason]}: {answers.join(', ')}; “no” to a question that begins {no.join(', ')}
              {yes.length > 0 && <>; “yes” to one that begins {yes.join(', ')}</>}.
            </p>
          )
        })}
        <p className="quiet">
          No other words count. A ward where fewer than 10 people gave any one answer, or fewer than 30
          answered at all, is not compared.
        </p>
      </details>
    </section>
  )
}

const answerReasons = { fear: 'Fear', 'told-nobody': 'Told nobody' } as const
