import { type ReactNode, useId, useState } from 'react'
import { type AgreementEntry, type PublishLevel, publishLevels } from '../../../server/contract/agreement.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { monthWords } from '../../parts/words.ts'
import { endAgreement, publishAgreement, renewAgreement } from '../../state/agreement-calls.ts'
import type { Answer } from '../../state/failure-words.ts'
import { useRegisters } from '../../state/registers.ts'
import { agreementTrouble, isChangedMeanwhile } from './agreement-trouble.ts'
import { dayAfter, londonToday, yearAfter } from './days.ts'

export interface AgreementDialogProps {
  agreement: AgreementEntry
  close: () => void
  done: (words: string) => void
}

interface DecisionProps extends Pick<AgreementDialogProps, 'close'> {
  title: string
  action: string
  children: ReactNode
  /** What is still wrong; empty when it may be sent. */
  problem?: string
  send: () => Promise<Answer<AgreementEntry>>
  done: (agreement: AgreementEntry) => void
}

/** A dialog that sends one decision. When somebody was quicker, the register is read again behind it. */
function Decision({ title, action, children, problem = '', send, done, close }: DecisionProps) {
  const [busy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const load = useRegisters((state) => state.loadAgreements)
  const confirm = async (): Promise<void> => {
    setTried(true)
    if (problem !== '') return
    setBusy(true)
    const answer = await send()
    setBusy(false)
    if (answer.ok) {
      done(answer.value)
      return close()
    }
    if (!isChangedMeanwhile(answer.failure)) return setTrouble(agreementTrouble(answer.failure))
    await load()
    setTrouble(
      'Somebody changed this agreement in the meantime. Nothing was done: look at it as it stands now, behind this window, and decide again.',
    )
  }
  return (
    <ConfirmDialog
      title={title}
      action={action}
      busy={busy}
      trouble={isTried && problem !== '' ? problem : trouble}
      confirm={() => void confirm()}
      close={close}
    >
      {children}
    </ConfirmDialog>
  )
}

/** A later last day, for an agreement in force or expired. */
export function RenewDialog({ agreement, close, done }: AgreementDialogProps) {
  const today = londonToday()
  const [ends, setEnds] = useState(yearAfter(agreement.ends > today ? dayAfter(agreement.ends) : today))
  const id = useId()
  return (
    <Decision
      title={`Renew ${agreement.reference}`}
      action="Renew it"
      problem={ends > agreement.ends ? '' : 'The new last day must be later than the present one.'}
      send={() => renewAgreement(agreement, ends)}
      done={(renewed) => done(`${renewed.reference} now ends on ${monthWords(renewed.ends)}.`)}
      close={close}
    >
      <p>
        {agreement.state === 'expired'
          ? `It ended on ${monthWords(agreement.ends)}. From today its parties count the records again, and imports are taken.`
          : `It ends on ${monthWords(agreement.ends)}. Everything else stays as it is.`}
      </p>
      <div className="form-line">
        <label htmlFor={id}>New last day</label>
        <input
          id={id}
          className="field"
          type="date"
          required
          min={dayAfter(agreement.ends)}
          value={ends}
          onChange={(event) => setEnds(event.currentTarget.value)}
        />
      </div>
    </Decision>
  )
}

/** At once and for good: said plainly before it is done. */
export function EndDialog({ agreement, close, done }: AgreementDialogProps) {
  return (
    <Decision
      title={`End ${agreement.reference} now?`}
      action="End it now"
      send={() => endAgreement(agreement)}
      done={(ended) => done(`${ended.reference} is ended.`)}
      close={close}
    >
      <p>With the next question, at once:</p>
      <ul className="dialog-list">
        <li>
          the records of {agreement.sourceLabel} leave every live count, map, export and search, for all
          parties;
        </li>
        <li>imports and reports under this agreement are refused;</li>
        <li>the next releases do not hold them. What is published already stays until it is withdrawn.</li>
      </ul>
      <p>
        The records stay stored until their {agreement.retentionMonths} months are over. An ended agreement
        cannot be renewed: to count them again you make a new one.
      </p>
    </Decision>
  )
}

const levelWords: Record<PublishLevel, readonly [string, string]> = {
  none: ['Nothing', 'No release holds these records.'],
  partner: ['Partners', 'Releases for people with an account: zones and quarters, sums under 5 withheld.'],
  public: [
    'Partners and the public',
    'Also releases for everybody: large zones or wards and whole years, sums under 10 withheld.',
  ],
}

/** Who a release may be made for, with who agreed to it and when. */
export function PublishDialog({ agreement, close, done }: AgreementDialogProps) {
  const [publish, setPublish] = useState<PublishLevel>(agreement.publish)
  const [agreedBy, setAgreedBy] = useState(agreement.publishAgreedBy ?? '')
  const [agreedOn, setAgreedOn] = useState(agreement.publishAgreedOn ?? londonToday())
  const id = useId()
  const isNone = publish === 'none'
  const isAgreed = isNone || (agreedBy.trim() !== '' && agreedOn !== '')
  return (
    <Decision
      title={`What may be published of ${agreement.sourceLabel}?`}
      action="Save the decision"
      problem={isAgreed ? '' : 'Say who agreed, and on which day.'}
      send={() =>
        publishAgreement(agreement, {
          publish,
          agreedBy: isNone ? null : agreedBy.trim(),
          agreedOn: isNone ? null : agreedOn,
        })
      }
      done={(decided) => done(`${decided.reference}: decided what may be published.`)}
      close={close}
    >
      <fieldset className="publish-levels">
        <legend className="visually-hidden">Who may see releases of it</legend>
        {publishLevels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name={`${id}-level`}
              checked={publish === level}
              onChange={() => setPublish(level)}
            />
            <span>
              <strong>{levelWords[level][0]}</strong> {levelWords[level][1]}
            </span>
          </label>
        ))}
      </fieldset>
      {!isNone && (
        <>
          <div className="form-line">
            <label htmlFor={`${id}-by`}>Who agreed</label>
            <input
              id={`${id}-by`}
              className="field"
              maxLength={120}
              autoComplete="off"
              value={agreedBy}
              aria-describedby={`${id}-post`}
              onChange={(event) => setAgreedBy(event.currentTarget.value)}
            />
            <p id={`${id}-post`} className="form-hint">
              The post at the agency whose records they are, such as: head of community safety.
            </p>
          </div>
          <div className="form-line">
            <label htmlFor={`${id}-on`}>Agreed on</label>
            <input
              id={`${id}-on`}
              className="field"
              type="date"
              max={londonToday()}
              value={agreedOn}
              onChange={(event) => setAgreedOn(event.currentTarget.value)}
            />
          </div>
        </>
      )}
      <p>
        It takes effect with the next release, which you and an analyst approve. What is published now does
        not change by this.
      </p>
    </Decision>
  )
}
