import { CarriedAssessment } from '../../server/contract/told/waiting.ts'
import { isCarriedDevice } from './keep-page.ts'
import { useOutbox } from './outbox.ts'

/**
 * Assessments that can be added to without signal: those opened on this phone within a shift, by the name of their place
 * alone, and those that were begun here and wait themselves. What others wrote in them is never kept here.
 */

const key = 'assessments-here'
/** A shift. */
const milliseconds = 12 * 3_600_000
const most = 20

/** Remembers one on a phone or tablet. */
export function carryAssessment(one: Omit<CarriedAssessment, 'until'>): void {
  if (!isCarriedDevice()) return
  const others = readCarried().filter(({ id, whose }) => id !== one.id || whose !== one.whose)
  const kept = [{ ...one, until: Date.now() + milliseconds }, ...others].slice(0, most)
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Full or forbidden: then the assessment needs signal to be added to.
  }
}

/** Newest first. */
export function carriedAssessments(whose: string): CarriedAssessment[] {
  const begun = useOutbox.getState().waiting.flatMap(({ id, draft, title, whose: of }) => {
    const ward = 'begun on this device'
    const name = title.slice(title.indexOf(', ') + 2)
    return draft.kind === 'assessment' ? [{ id, whose: of, name, ward, round: null, until: 0 }] : []
  })
  return [...begun.toReversed(), ...readCarried()].filter((each) => each.whose === whose)
}

/** Of everybody on this device. */
export const forgetCarried = (): void => localStorage.removeItem(key)

function readCarried(): CarriedAssessment[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return (Array.isArray(kept) ? kept : []).flatMap((each) => {
      const parsed = CarriedAssessment.safeParse(each)
      return parsed.success && parsed.data.until > Date.now() ? [parsed.data] : []
    })
  } catch {
    return []
  }
}
