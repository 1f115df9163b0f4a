import { useId } from 'react'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import type { MinuteRow } from './minute-rows.ts'

interface MinuteRowFormProps {
  row: MinuteRow
  number: number
  troubles: readonly string[]
  change: (row: MinuteRow) => void
}

const initialsOf = (text: string): string[] =>
  [...new Set(text.toUpperCase().split(/[^A-Z]+/))].filter((each) => /^[A-Z]{2,4}$/.test(each)).slice(0, 4)

/** One proposed action: all of it can be changed, or it is dropped. */
export function MinuteRowForm({ row, number, troubles, change }: MinuteRowFormProps) {
  const id = useId()
  return (
    <li className={row.isKept ? 'minute-row' : 'minute-row minute-row-dropped'}>
      <button
        type="button"
        className="chip"
        aria-pressed={row.isKept}
        onClick={() => change({ ...row, isKept: !row.isKept })}
      >
        {row.isKept ? 'Kept' : 'Dropped'}
        <span className="visually-hidden">: proposed action {number}</span>
      </button>
      {row.isKept ? (
        <div className="minute-fields">
          <label htmlFor={`${id}-minute`} className="minute-number">
            <span>Minute</span>
            <input
              id={`${id}-minute`}
              className="field"
              value={row.minute}
              onChange={({ target }) => change({ ...row, minute: target.value })}
            />
          </label>
          <label htmlFor={`${id}-title`} className="minute-title">
            <span>Title</span>
            <input
              id={`${id}-title`}
              className="field"
              value={row.title}
              onChange={({ target }) => change({ ...row, title: target.value })}
            />
          </label>
          <label htmlFor={`${id}-who`} className="minute-who">
            <span>Initials</span>
            <input
              id={`${id}-who`}
              className="field"
              defaultValue={row.initials.join('/')}
              onChange={({ target }) => change({ ...row, initials: initialsOf(target.value) })}
            />
          </label>
          <label htmlFor={`${id}-due`} className="minute-due">
            <span>By when</span>
            <input
              id={`${id}-due`}
              className="field"
              type="date"
              value={row.due ?? ''}
              onChange={({ target }) => change({ ...row, due: target.value || null })}
            />
          </label>
          <div className="minute-wording">
            <ScreenedField
              label="What is to be done"
              name={`${row.id}-wording`}
              maxLength={600}
              defaultValue={row.wording}
              multiline
              onText={(wording) => change({ ...row, wording })}
            />
          </div>
          {row.update !== '' && (
            <div className="minute-wording">
              <ScreenedField
                label="What is new since"
                name={`${row.id}-update`}
                maxLength={1000}
                defaultValue={row.update}
                multiline
                onText={(update) => change({ ...row, update })}
              />
            </div>
          )}
          {troubles.map((words) => (
            <p key={words} className="places-lacking">
              {words}
            </p>
          ))}
        </div>
      ) : (
        <p className="quiet">{row.wording}</p>
      )}
    </li>
  )
}
