import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { classBreaks, classOf } from '../../map/class-breaks.ts'
import { counted, hourWords, longDays, shortDays } from '../../parts/words.ts'
import { useAnswers } from '../../state/answers.ts'
import {
  asNights,
  type Block,
  blockFilter,
  dayOfCell,
  hourOfColumn,
  isAsked,
  noHours,
} from '../../state/clock-block.ts'
import { useFilter } from '../../state/filter.ts'

const noClock = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))

/** Seven nights of twenty-four hours, from six in the morning to six: a night is one stretch. */
export function ClockGrid() {
  const clock = useAnswers((state) => state.counts?.clock) ?? noClock
  const filter = useFilter((state) => state.filter)
  const change = useFilter((state) => state.change)
  const nights = asNights(clock)
  const breaks = classBreaks(nights.flat())
  const [block, setBlock] = useState<Block | null>(null)
  const [focus, setFocus] = useState({ row: 4, column: 14 })
  const grid = useRef<HTMLTableElement>(null)
  const dragging = useRef(false)

  const inBlock = (row: number, column: number): boolean =>
    block !== null &&
    row >= Math.min(block.rowA, block.rowB) &&
    row <= Math.max(block.rowA, block.rowB) &&
    column >= Math.min(block.columnA, block.columnB) &&
    column <= Math.max(block.columnA, block.columnB)

  const choose = (next: Block): void => {
    setBlock(null)
    change(blockFilter(next))
  }
  const onPointerMove = (event: PointerEvent): void => {
    const cell = dragging.current ? cellAt(event.clientX, event.clientY) : null
    if (cell && block) setBlock({ ...block, rowB: cell.row, columnB: cell.column })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (move) {
      event.preventDefault()
      const row = Math.min(6, Math.max(0, focus.row + move[0]))
      const column = Math.min(23, Math.max(0, focus.column + move[1]))
      const start = block ?? { rowA: focus.row, columnA: focus.column, rowB: row, columnB: column }
      setBlock(event.shiftKey ? { ...start, rowB: row, columnB: column } : null)
      setFocus({ row, column })
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      choose(block ?? { rowA: focus.row, rowB: focus.row, columnA: focus.column, columnB: focus.column })
    } else if (event.key === 'Escape') {
      setBlock(null)
      change({ day: [], hours: noHours })
    }
  }
  return (
    <>
      <table
        ref={grid}
        className="clock"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a grid of cells to choose from.
        role="grid"
        aria-label="Day and hour. Arrow keys move, Shift and arrows mark a block, Enter asks for it, Escape clears."
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          if (dragging.current && block) choose(block)
          dragging.current = false
        }}
        onPointerCancel={() => {
          dragging.current = false
          setBlock(null)
        }}
      >
        <tbody>
          {nights.map((night, row) => (
            <tr key={shortDays[row]}>
              <th scope="row">
                <span aria-hidden="true">{shortDays[row]}</span>
                <span className="visually-hidden">{longDays[row]} to the next morning</span>
              </th>
              {night.map((count, column) => {
                const day = dayOfCell(row, column)
                const hour = hourOfColumn(column)
                const label = `${longDays[day]} ${hourWords(hour)}, ${counted(count, 'incident')}`
                return (
                  <td
                    key={hour}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid, chosen by press or key.
                    role="gridcell"
                    tabIndex={focus.row === row && focus.column === column ? 0 : -1}
                    data-cell={`${row}-${column}`}
                    className={`hour hour-${classOf(count, breaks)}${inBlock(row, column) ? ' hour-marked' : ''}`}
                    aria-selected={isAsked(filter, day, hour)}
                    aria-label={label}
                    title={label}
                    onFocus={() => setFocus({ row, column })}
                    onPointerDown={(event) => {
                      dragging.current = true
                      // A drag that ends beside the grid still asks for what it marked.
                      grid.current?.setPointerCapture(event.pointerId)
                      setBlock({ rowA: row, rowB: row, columnA: column, columnB: column })
                    }}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="clock-scale" aria-hidden="true">
        {['06', '12', '18', '00'].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </>
  )
}

const moves: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -24],
  End: [0, 24],
}

function cellAt(x: number, y: number): { row: number; column: number } | null {
  const text = document.elementFromPoint(x, y)?.getAttribute('data-cell')
  if (!text) return null
  const [row, column] = text.split('-').map(Number)
  return { row, column }
}
