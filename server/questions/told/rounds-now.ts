import type { Told, ToldEntry } from '../../contract/told/told.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { isAuthor, roundToScore } from '../../disclosure/told-policy.ts'
import type { ToldReader } from '../../store/told-reader.ts'

/** How many have weighed in each round of an assessment, by agency: never what they weighed. */
export function roundsNow(
  viewer: Viewer,
  assessment: Told,
  store: Pick<ToldReader, 'parts'>,
): ToldEntry['standing']['rounds'] {
  if (assessment.steps.rounds.length === 0) return []
  const scores = store.parts(assessment.id, 'score')
  const open = roundToScore(viewer, assessment)
  return assessment.steps.rounds.map(({ round, invited }) => {
    const given = scores.filter(({ fields }) => 'round' in fields && fields.round === round)
    const people = (agency: string) => given.filter((score) => score.agency === agency).length
    const hasScored = given.some((score) => isAuthor(viewer, score))
    const own = invited.find(({ agency }) => agency === viewer.agency)
    return {
      round,
      scored: invited.map(({ agency, people: of }) => ({ agency, people: people(agency), of })),
      mayScore: open?.round === round && !hasScored && own !== undefined && people(own.agency) < own.people,
      hasScored,
    }
  })
}
