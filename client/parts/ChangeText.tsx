import type { Change } from '../../server/contract/answers.ts'
import { countWords, ratioWords } from './words.ts'

const words: Record<Change['verdict'], string> = {
  up: 'rise',
  down: 'fall',
  withinNormalVariation: 'as usual',
  tooFew: 'too few to say',
}

/** Change against an earlier period. Red only for rises, green only for falls, and always a word. */
export function ChangeText({
  change,
  label = false,
}: {
  change: Change | null | undefined
  label?: boolean
}) {
  if (!change) return <span className="change change-none">no earlier data</span>
  const title = `${countWords(change.now)} against ${countWords(change.before)} before: ${words[change.verdict]}`
  if (change.verdict === 'tooFew')
    return (
      <span className="change change-none" title={title}>
        too few to say
      </span>
    )
  return (
    <span className={`change change-${change.verdict}`} title={title}>
      <span className="change-ratio">{ratioWords(change.ratio)}</span>
      <span className={label ? 'change-word' : 'change-word change-word-small'}>{words[change.verdict]}</span>
    </span>
  )
}
