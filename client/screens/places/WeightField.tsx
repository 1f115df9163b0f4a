import { highestWeight } from '../../../server/contract/told/assessment.ts'
import { weightWords } from './told-words.ts'

interface WeightFieldProps {
  label: string
  /** Undefined until one is chosen; null: cannot say. */
  value: unknown
  put: (weight: number | null) => void
}

const weights: readonly (number | null)[] = [
  ...Array.from({ length: highestWeight + 1 }, (_, weight) => weight),
  null,
]

/** One context, weighed from nothing to all. Nothing is chosen before somebody chooses. */
export function WeightField({ label, value, put }: WeightFieldProps) {
  return (
    <fieldset className="weight-field">
      <legend>{label}</legend>
      <div className="chips">
        {weights.map((weight) => (
          <button
            key={weightWords(weight)}
            type="button"
            className="chip"
            aria-pressed={value === weight}
            onClick={() => put(weight)}
          >
            {weight === null ? 'I cannot say' : weightWords(weight)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
