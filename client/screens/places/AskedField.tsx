import { useId } from 'react'
import { ActionFields } from '../../../server/contract/told/action.ts'
import { MenuFields, type MenuLines } from '../../../server/contract/told/menu.ts'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { counted } from '../../parts/words.ts'
import { CaseField, MeetingField, OwnersField, PartField } from '../jag/ActionFields.tsx'
import { withCaseRules } from '../jag/action-steps.ts'
import { AgenciesField } from './AgenciesField.tsx'
import { AreaField } from './AreaField.tsx'
import type { Asked } from './asked.ts'
import { HoursField } from './HoursField.tsx'
import { isWeekHours } from './hours-words.ts'
import { MenuField } from './MenuField.tsx'
import { type OutputLine, OutputsField } from './OutputsField.tsx'
import { PlaceField } from './PlaceField.tsx'
import { DayField, DaysField, MomentField, MonthField, PoundsField, WardField } from './PlainFields.tsx'
import { withPowerDefaults } from './power-defaults.ts'
import { ResponsesField, responsesIn } from './ResponsesField.tsx'
import type { ToldForm } from './told-form.ts'
import { WeightField } from './WeightField.tsx'

interface AskedFieldProps {
  asked: Asked
  form: ToldForm
  change: (form: ToldForm) => void
}

/** One thing that a form asks, in the part that fits it. */
export function AskedField({ asked, form, change }: AskedFieldProps) {
  const put = (value: unknown): void => {
    const fields = { ...form.fields, [asked.field]: value }
    change({ ...form, fields: withRules(form.kind, fields) })
  }
  const value = form.fields[asked.field]
  switch (asked.part) {
    case 'place':
      return (
        <>
          {!form.place && form.cells.length > 0 && (
            <p className="form-hint">
              It is about an area of {counted(form.cells.length, 'cell')}. A place chosen here would stand
              instead.
            </p>
          )}
          <PlaceField kind={form.kind} chosen={form.place} choose={(place) => change({ ...form, place })} />
        </>
      )
    case 'area':
      return <AreaField cells={form.cells} choose={(cells) => change({ ...form, place: null, cells })} />
    case 'agencies':
      return (
        <AgenciesField
          label="Agencies"
          chosen={form.agencies}
          choose={(agencies) => change({ ...form, agencies })}
        />
      )
    case 'one':
    case 'many':
      return <ChipsField asked={asked} value={value} put={put} />
    case 'text':
      // A power brings its own words: the field begins anew with them.
      return (
        <TextField
          key={form.kind === 'power' ? String(form.fields.power) : asked.field}
          asked={asked}
          value={String(value ?? '')}
          put={put}
        />
      )
    case 'hours':
      return <HoursField label={asked.label} hours={isWeekHours(value) ? value : []} change={put} />
    case 'owners':
      return <OwnersField label={asked.label} owners={ownersIn(value)} put={put} />
    case 'agency':
      return (
        <AgenciesField
          label={asked.label}
          chosen={typeof value === 'string' ? [value] : []}
          choose={([agency]) => put(agency)}
          single
        />
      )
    case 'ward':
      return <WardField label={asked.label} value={String(value ?? '')} put={put} />
    case 'day':
      return <DayField label={asked.label} value={String(value ?? '')} put={put} />
    case 'moment':
      return <MomentField label={asked.label} value={String(value ?? '')} put={put} />
    case 'outputs':
      return <OutputsField label={asked.label} outputs={outputsIn(value)} put={put} />
    case 'pounds':
      return <PoundsField label={asked.label} value={typeof value === 'number' ? value : null} put={put} />
    case 'tick':
      return (
        <div className="chips">
          <button
            type="button"
            className="chip"
            aria-pressed={value === true}
            onClick={() => put(value !== true)}
          >
            {asked.label}
          </button>
        </div>
      )
    case 'menu':
      return <MenuField lines={menuLinesIn(value)} put={put} />
    case 'month':
      return <MonthField label={asked.label} value={String(value ?? '')} put={put} />
    case 'weight':
      return <WeightField label={asked.label} value={value} put={put} />
    case 'responses':
      return <ResponsesField label={asked.label} responses={responsesIn(value)} put={put} />
    case 'meeting':
      return <MeetingField label={asked.label} value={String(value ?? '')} put={put} />
    case 'caseIn':
      return <CaseField label={asked.label} value={String(value ?? '')} put={put} />
    case 'meetingPart':
      return <PartField label={asked.label} value={value === 1 ? 1 : 2} put={put} />
    case 'days':
      return <DaysField label={asked.label} value={textsIn(value)} put={put} />
  }
}

const menuLinesIn = (value: unknown): MenuLines => MenuFields.shape.lines.safeParse(value).data ?? []

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

const outputsIn = (value: unknown): OutputLine[] =>
  Array.isArray(value)
    ? value.filter((each) => typeof each?.what === 'string' && typeof each?.number === 'number')
    : []

const ownersIn = (value: unknown): ActionFields['owners'] =>
  ActionFields.shape.owners.safeParse(value).data ?? []

/** What one answer means for the others. */
const withRules = (kind: ToldForm['kind'], fields: ToldForm['fields']): ToldForm['fields'] =>
  kind === 'power' ? withPowerDefaults(fields) : kind === 'action' ? withCaseRules(fields) : fields

function ChipsField({
  asked,
  value,
  put,
}: {
  asked: Extract<Asked, { part: 'one' | 'many' }>
  value: unknown
  put: (value: unknown) => void
}) {
  const many = asked.part === 'many'
  const chosen = many ? textsIn(value) : [value]
  return (
    <fieldset>
      <legend>{asked.label}</legend>
      <div className="chips">
        {asked.choices.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(id)}
            onClick={() => {
              if (!many) return put(id)
              put(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function TextField({
  asked,
  value,
  put,
}: {
  asked: Extract<Asked, { part: 'text' }>
  value: string
  put: (value: unknown) => void
}) {
  const id = useId()
  if (asked.screened)
    return (
      <ScreenedField
        label={asked.label}
        name={asked.field}
        maxLength={asked.most}
        defaultValue={value}
        required={asked.required}
        multiline={asked.lines}
        strict
        onText={put}
      />
    )
  return (
    <div className="form-line">
      <label htmlFor={id}>{asked.label}</label>
      <input
        id={id}
        className="field"
        value={value}
        maxLength={asked.most}
        required={asked.required}
        autoComplete="off"
        onChange={({ target }) => put(target.value)}
      />
    </div>
  )
}
