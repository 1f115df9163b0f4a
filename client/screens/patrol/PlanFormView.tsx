import { useId } from 'react'
import { FormFoot } from '../FormFoot.tsx'
import { missingOf, type PlanForm } from './plan-form.ts'
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
  return (
    <form
      className="patrol-form"
      aria-label="Plan a shift"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === '') ask()
      }}
    >
      <Line label="Day" type="date" value={form.day} change={(day) => change({ ...form, day })} />
      <div className="patrol-times">
        <Line label="From" type="time" value={form.from} change={(from) => change({ ...form, from })} />
        <Line label="To" type="time" value={form.to} change={(to) => change({ ...form, to })} />
        <Line
          label="Break from"
          type="time"
          value={form.breakFrom}
          change={(breakFrom) => change({ ...form, breakFrom })}
        />
        <Line
          label="Break to"
          type="time"
          value={form.breakTo}
          change={(breakTo) => change({ ...form, breakTo })}
        />
      </div>
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

interface LineProps {
  label: string
  type: 'date' | 'time'
  value: string
  change: (text: string) => void
}

function Line({ label, type, value, change }: LineProps) {
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={type}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  )
}
