import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { countWords, monthWords } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import { type MonthRange, monthsBetween, moveEnd, moveRange } from '../../state/months.ts'

interface Props {
  data: MonthRange
  range: MonthRange
  onChange: (range: MonthRange) => void
}

/** A bar a month; drag to brush, or move either end by the arrow keys. */
export function MonthsChart({ data, range, onChange }: Props) {
  const counts = useAnswers((state) => state.counts?.months)
  const months = monthsBetween(data.from, data.to)
  const byMonth = new Map(counts?.map(({ month, count }) => [month, count]))
  const highest = Math.max(1, ...byMonth.values())
  const chart = useRef<HTMLDivElement>(null)
  const anchor = useRef<string | null>(null)
  const held = useRef<'from' | 'to' | null>(null)
  const share = (month: string, end: 0 | 1): string =>
    `${((Math.max(0, months.indexOf(month)) + end) / months.length) * 100}%`

  const monthAt = (event: PointerEvent): string => {
    const box = chart.current?.getBoundingClientRect()
    if (!box) return data.from
    // An end stands between two months: half a month beside it is still its own.
    const slack = held.current === 'from' ? 0.5 : held.current === 'to' ? -0.5 : 0
    const position = Math.floor(((event.clientX - box.left) / box.width) * months.length + slack)
    return months[Math.min(months.length - 1, Math.max(0, position))]
  }
  const brush = (event: PointerEvent): void => {
    if (anchor.current === null) return
    const [from, to] = [anchor.current, monthAt(event)].sort()
    if (from !== range.from || to !== range.to) onChange({ from, to })
  }
  const letGo = (): void => {
    anchor.current = null
    held.current = null
  }
  return (
    <div className="months">
      <div
        ref={chart}
        className="months-chart"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          held.current = endAt(event.target)
          if (held.current) anchor.current = held.current === 'from' ? range.to : range.from
          else {
            anchor.current = monthAt(event)
            brush(event)
          }
        }}
        onPointerMove={brush}
        onPointerUp={letGo}
        onPointerCancel={letGo}
      >
        {months.map((month) => (
          <span
            key={month}
            className={month >= range.from && month <= range.to ? 'bar bar-on' : 'bar'}
            title={`${monthWords(month)}: ${countWords(byMonth.get(month) ?? 0)}`}
          >
            <span style={{ height: `${((byMonth.get(month) ?? 0) / highest) * 100}%` }} />
          </span>
        ))}
        <span
          className="brush"
          style={{
            left: share(range.from, 0),
            width: `calc(${share(range.to, 1)} - ${share(range.from, 0)})`,
          }}
        >
          <BrushEnd end="from" {...{ data, range, months, onChange }} />
          <BrushEnd end="to" {...{ data, range, months, onChange }} />
        </span>
      </div>
      <div className="months-scale" aria-hidden="true">
        <span>{monthWords(data.from)}</span>
        <span>{monthWords(data.to)}</span>
      </div>
    </div>
  )
}

/** Which end of the brush was taken hold of, if one was. */
function endAt(target: EventTarget): 'from' | 'to' | null {
  const end = target instanceof HTMLElement ? target.dataset.end : undefined
  return end === 'from' || end === 'to' ? end : null
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: -1200,
  End: 1200,
}

function BrushEnd({ end, data, range, months, onChange }: Props & { end: 'from' | 'to'; months: string[] }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onChange(event.shiftKey ? moveRange(range, step, data) : moveEnd(range, end, step, data))
  }
  return (
    <span
      role="slider"
      tabIndex={0}
      className={`brush-end brush-${end}`}
      data-end={end}
      aria-label={end === 'from' ? 'First month' : 'Last month'}
      aria-valuemin={0}
      aria-valuemax={months.length - 1}
      aria-valuenow={Math.max(0, months.indexOf(range[end]))}
      aria-valuetext={monthWords(range[end])}
      title="Arrow keys move this end; with Shift the whole stretch"
      onKeyDown={onKeyDown}
    />
  )
}
