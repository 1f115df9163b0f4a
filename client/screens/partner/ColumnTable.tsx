import { useMemo } from 'react'
import type { FileSample } from '../../state/file-sample.ts'
import { ColumnsStep, exampleHead } from './ColumnsStep.tsx'
import { type ColumnFacts, columnFacts, looksLikeWords } from './column-facts.ts'
import { assign, type ColumnJob, coarsenedJobs, columnJobs, jobOf } from './column-jobs.ts'
import type { MappingForm } from './mapping-form.ts'

interface ColumnTableProps {
  sample: FileSample
  form: MappingForm
  change: (form: MappingForm) => void
}

/** Every column of the file, what it holds, and what it is for. */
export function ColumnTable({ sample, form, change }: ColumnTableProps) {
  const columns = useMemo(() => columnFacts(sample), [sample])
  return (
    <ColumnsStep
      heads={['Column', exampleHead, 'Is']}
      rows={columns.map((column, at) => (
        // A header may name a column twice; columns never change their order.
        <tr key={at}>
          <ColumnRow column={column} form={form} change={change} />
        </tr>
      ))}
    >
      <p className="quiet">Columns that are left out are never stored.</p>
      <DateChoices form={form} change={change} />
    </ColumnsStep>
  )
}

interface ColumnRowProps {
  column: ColumnFacts
  form: MappingForm
  change: (form: MappingForm) => void
}

function ColumnRow({ column, form, change }: ColumnRowProps) {
  const { name, examples, isDropped, looksLike } = column
  if (isDropped)
    return (
      <>
        <th scope="row">
          <s>{name}</s>
        </th>
        <td colSpan={2} className="quiet">
          Dropped by its name: columns about persons and addresses are not kept.
        </td>
      </>
    )
  const job = jobOf(form.jobs, name)
  const isSuspect = looksLike.length > 0 && !coarsenedJobs.has(job)
  // Its words would be kept with the mapping: a column of names must not become one of words.
  const isOffered = (each: ColumnJob): boolean =>
    looksLike.length === 0 || each === 'left' || coarsenedJobs.has(each)
  return (
    <>
      <th scope="row">{name || '(no heading)'}</th>
      <td className="partner-examples">
        {isSuspect ? (
          <span className="partner-warn">{looksLikeWords(looksLike)}</span>
        ) : (
          examples.join(' · ') || <span className="quiet">empty</span>
        )}
      </td>
      <td>
        <select
          aria-label={`What ${name} is`}
          value={isSuspect ? 'left' : job}
          className={job === 'left' ? 'quiet' : undefined}
          onChange={({ target }) =>
            change({ ...form, jobs: assign(form.jobs, name, target.value as ColumnJob) })
          }
        >
          {Object.entries(columnJobs)
            .filter(([id]) => isOffered(id as ColumnJob))
            .map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </td>
    </>
  )
}

/** How dates are written, and by which clock. */
function DateChoices({ form, change }: { form: MappingForm; change: (form: MappingForm) => void }) {
  return (
    <div className="partner-row">
      <label className="partner-field">
        Dates are written
        <select
          value={form.order}
          onChange={({ target }) => change({ ...form, order: target.value === 'iso' ? 'iso' : 'uk' })}
        >
          <option value="uk">day first: 31/12/2025</option>
          <option value="iso">year first: 2025-12-31</option>
        </select>
      </label>
      <label className="partner-field">
        Times are
        <select
          value={form.clock}
          onChange={({ target }) => change({ ...form, clock: target.value === 'utc' ? 'utc' : 'london' })}
        >
          <option value="london">by the clock in London</option>
          <option value="utc">in UTC, all year</option>
        </select>
      </label>
    </div>
  )
}
