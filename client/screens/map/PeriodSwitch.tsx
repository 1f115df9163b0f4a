import { monthWords, rangeWords } from '../../parts/words.ts'
import { useComparison } from '../../state/comparison.ts'
import { useFilter } from '../../state/filter.ts'
import { addMonths, type MonthRange, monthsBetween, rangeOf, yearBefore } from '../../state/months.ts'
import { useDataMonths } from './data-months.ts'

/** With which months to compare: none, the year before, the ones just before, or any others. */
export function PeriodSwitch() {
  const data = useDataMonths()
  const against = useComparison((state) => state.against)
  const setAgainst = useComparison((state) => state.setAgainst)
  const from = useFilter((state) => state.filter.from)
  const to = useFilter((state) => state.filter.to)
  if (!data) return null
  const now = rangeOf(from, to, data)
  const length = monthsBetween(now.from, now.to).length
  const choices: Record<string, MonthRange> = {
    year: yearBefore(now),
    before: { from: addMonths(now.from, -length), to: addMonths(now.to, -length) },
  }
  const same = (a: MonthRange): boolean => a.from === against?.from && a.to === against?.to
  const chosen = !against ? 'none' : (Object.keys(choices).find((id) => same(choices[id])) ?? 'own')
  const months = monthsBetween(data.from, data.to)
  return (
    <div className="period">
      <label>
        <span>Compare periods</span>
        <select
          className="quiet-select"
          value={chosen}
          onChange={({ target }) => {
            if (target.value === 'none') setAgainst(null)
            else setAgainst(choices[target.value] ?? against ?? choices.year)
          }}
        >
          <option value="none">Off</option>
          <option value="year">
            Same months a year before ({rangeWords(choices.year.from, choices.year.to)})
          </option>
          <option value="before">
            Months just before ({rangeWords(choices.before.from, choices.before.to)})
          </option>
          <option value="own">Other months…</option>
        </select>
      </label>
      {against && (
        <span className="period-own">
          {(['from', 'to'] as const).map((end) => (
            <select
              key={end}
              className="quiet-select"
              aria-label={end === 'from' ? 'Compare with, first month' : 'Compare with, last month'}
              value={against[end]}
              onChange={({ target }) => {
                const next = { ...against, [end]: target.value }
                if (next.from > next.to) next[end === 'from' ? 'to' : 'from'] = target.value
                setAgainst(next)
              }}
            >
              {[...new Set([...months, against[end]])].sort().map((month) => (
                <option key={month} value={month}>
                  {monthWords(month)}
                </option>
              ))}
            </select>
          ))}
        </span>
      )}
    </div>
  )
}
