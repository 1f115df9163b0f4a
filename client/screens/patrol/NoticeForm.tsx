import { useState } from 'react'
import { PatrolNotice } from '../../../server/contract/visits.ts'
import { useDose } from '../../state/dose.ts'
import { failureWords } from '../../state/failure-words.ts'

/** Before the first visit: staff know that their minutes are counted, and somebody has weighed it. Asked once. */
export function NoticeForm({ done }: { done: () => void }) {
  const [trouble, setTrouble] = useState('')
  const send = async (form: FormData): Promise<void> => {
    const notice = PatrolNotice.safeParse(Object.fromEntries(form))
    if (!notice.success) return setTrouble('Say the day, and the reference of the assessment.')
    const failure = await useDose.getState().giveNotice(notice.data)
    if (failure) setTrouble(failureWords(failure))
    else done()
  }
  return (
    <form className="patrol-notice" action={send}>
      <h2>Before the first visit is counted</h2>
      <p>
        Minutes of patrol are counted by place, agency and week: never by officer, never by phone, never a
        way. Staff must know that before it begins, and the data protection impact assessment must have been
        made. This is asked once and shown here from then on.
      </p>
      <label className="patrol-notice-field">
        Staff were told on
        <input className="field" type="date" name="staffToldOn" required />
      </label>
      <label className="patrol-notice-field">
        Reference of the DPIA
        <input className="field" name="dpia" minLength={3} maxLength={60} required autoComplete="off" />
      </label>
      <button type="submit" className="button button-strong">
        Begin counting visits
      </button>
      <p role="alert">{trouble}</p>
    </form>
  )
}
