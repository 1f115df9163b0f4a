import { useState } from 'react'
import type { ToldEntry, ToldStep } from '../../../server/contract/told/told.ts'
import { useTold } from '../../state/told.ts'
import { toldTrouble } from '../places/told-trouble.ts'

export interface Step {
  readonly busy: boolean
  readonly trouble: string | null
  /** Whether it was taken. `words`: what is said then. */
  readonly take: (step: ToldStep, words: string) => Promise<boolean>
}

/** Steps of one record, one at a time. */
export function useStep(entry: ToldEntry): Step {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  return {
    busy,
    trouble,
    take: async (step, words) => {
      setBusy(true)
      setTrouble(null)
      const answer = await useTold.getState().step(entry, step, words)
      setBusy(false)
      if (!answer.ok) setTrouble(toldTrouble(answer.failure))
      return answer.ok
    },
  }
}
