import { FormFoot } from '../FormFoot.tsx'
import { ClockField, DayField } from '../places/PlainFields.tsx'
import { missingOf, type PlanForm } from './plan-form.ts'
import { StartField } from './StartField.tsx'
import { TeamsField } from './TeamsField.tsx'

interface PlanFormViewProps {
  form: PlanForm
  change: (form: PlanForm) => void
  ask: () => void
  isBusy: boolean
  trouble: string | null
}

/** When, and who: the rest is proposed. */
export function PlanFormView({ form, change, ask, isBusy, trouble }: PlanFormViewProps) {
  const missing = missingOf(form)
  /** An emptied field is asked as text that is empty. */
  const text = (name: 'day' | 'from' | 'to' | 'breakFrom' | 'breakTo') => (value: unknown) =>
    change({ ...form, [name]: typeof value === 'string' ? value : '' })
  return (
    <form
      className="patrol-form"
      aria-label="Plan a shift"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === '') ask()
      }}
    >
      <DayField label="Day" value={form.day} put={text('day')} />
      <div className="patrol-times">
        <ClockField label="From" value={form.from} put={text('from')} />
        <ClockField label="To" value={form.to} put={text('to')} />
        <ClockField label="Break from" value={form.breakFrom} put={text('breakFrom')} />
        <ClockField label="Break to" value={form.breakTo} put={text('breakTo')} />
      </div>
      <StartField begin={form.begin} choose={(begin) => change({ ...form, begin })} />
      <TeamsField teams={form.teams} change={(teams) => change({ ...form, teams })} />
      {missing && <p className="form-hint">{missing}</p>}
      <FormFoot
        action="Plan it"
        busy={isBusy}
        busyWords="Planning …"
        disabled={missing !== ''}
        trouble={trouble}
      />
    </form>
  )
}
