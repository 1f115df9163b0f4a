import { ChangeText } from '../../parts/ChangeText.tsx'
import { CountText } from '../../parts/CountText.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useFilter } from '../../state/filter.ts'
import { useReference } from '../../state/reference.ts'
import { wardRows } from './paper-facts.ts'

const rowsOnPaper = 20

/** The first eight under the map: their numbers stand on it. */
export function FirstPlaces() {
  const hotspots = useAnswers((state) => state.hotspots)
  return (
    <ol className="paper-first">
      {hotspots?.cells.slice(0, 8).map(({ cell, place, wardName, count, bin }) => (
        <li key={cell}>
          <span>
            {place}, {wardName}
            {bin !== null && bin >= 2 && ' ⬡'}
          </span>
          <CountText count={count} />
        </li>
      ))}
    </ol>
  )
}

/** The twenty places with most. */
export function RankedTable() {
  const hotspots = useAnswers((state) => state.hotspots)
  const rows = hotspots?.cells.slice(0, rowsOnPaper) ?? []
  return (
    <table className="paper-table">
      <caption>
        {rows.length === 0 ? 'No places to rank' : `Places with most, of ${hotspots?.cells.length}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">Place</th>
          <th scope="col" className="number">
            Count
          </th>
          <th scope="col" className="number">
            Against year before
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cell, rank, place, wardName, count, bin, change }) => (
          <tr key={cell}>
            <td className="number">{rank}</td>
            <td>
              {place}, {wardName}
              {bin !== null && bin >= 2 && <span className="paper-stands"> ⬡ stands out</span>}
            </td>
            <td className="number">
              <CountText count={count} />
            </td>
            <td className="number">
              <ChangeText change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every ward, most first. */
export function WardTable() {
  const counts = useAnswers((state) => state.counts)
  const reference = useReference((state) => state.reference)
  const asked = useFilter((state) => state.filter.ward)
  if (!counts || !reference) return null
  const rows = wardRows(counts, reference, asked)
  const rates = rows.some(({ per1000 }) => per1000 !== null)
  return (
    <table className="paper-table">
      <caption>Wards of {counts.vintage}</caption>
      <thead>
        <tr>
          <th scope="col">Ward</th>
          <th scope="col" className="number">
            Count
          </th>
          {rates && (
            <th scope="col" className="number">
              per 1,000
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, count, per1000 }) => (
          <tr key={code}>
            <td>{name}</td>
            <td className="number">
              <CountText count={count} />
            </td>
            {rates && <td className="number">{per1000 === null ? '' : per1000.toFixed(1)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
