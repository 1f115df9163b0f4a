import { counted, countWords } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { clockPresets, noHours, sameClock } from '../../state/clock-block.ts'
import { useFilter } from '../../state/filter.ts'
import { ClockGrid } from './ClockGrid.tsx'
import { clockWords } from './clock-words.ts'
import { PanelSection } from './PanelSection.tsx'

/** Weekday and hour: what each holds, which are asked for, and what cannot be said. */
export function ClockSection() {
  const filter = useFilter((state) => state.filter)
  const change = useFilter((state) => state.change)
  const asked = filter.day.length > 0 || filter.hours.plain.length > 0 || filter.hours.wrap !== null
  return (
    <PanelSection
      title="Day and hour"
      side={
        asked && (
          <button type="button" className="link-button" onClick={() => change({ day: [], hours: noHours })}>
            {clockWords(filter)} <span aria-hidden="true">✕</span>
            <span className="visually-hidden">: clear</span>
          </button>
        )
      }
    >
      <ClockGrid />
      <div className="chips">
        {clockPresets.map(({ id, label, day, hours }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={sameClock(filter, { day, hours })}
            onClick={() =>
              change(sameClock(filter, { day, hours }) ? { day: [], hours: noHours } : { day, hours })
            }
          >
            {label}
          </button>
        ))}
      </div>
      <LeftOut />
    </PanelSection>
  )
}

/** Records that the question leaves out, in words. */
function LeftOut() {
  const excluded = useAnswers((state) => state.counts?.excluded)
  const monthOnly = useAnswers((state) => state.counts?.monthOnly)
  if (!excluded) return null
  const lines = [
    excluded.noHour > 0 && `${counted(excluded.noHour, 'record')} have no hour and are left out.`,
    excluded.monthOnly > 0 &&
      `${counted(excluded.monthOnly, 'record')} know only their month and are left out.`,
    monthOnly && 'These records know only their month: hours need a column with the time of the incident.',
    excluded.noCell > 0 &&
      `${countWords(excluded.noCell)} have no place cell: they count in wards, months and kinds, not on the cells.`,
    excluded.outsideWards > 0 &&
      `${countWords(excluded.outsideWards)} just outside the borough are not counted.`,
  ].filter((line) => typeof line === 'string')
  return lines.map((line) => (
    <p key={line} className="hint">
      {line.replace(/^1 (.+) have /, '1 $1 has ')}
    </p>
  ))
}
