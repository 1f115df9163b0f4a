import type { Spread } from './weighting-spread.ts'

const numberWords = (number: number | null): string => (number === null ? 'nobody could say' : String(number))

/** The spread in figures. */
export function SpreadTable({ spreads, caption }: { spreads: readonly Spread[]; caption: string }) {
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Context</th>
          {['Lowest', 'Middle', 'Highest', 'Could not say'].map((label) => (
            <th key={label} scope="col" className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spreads.map(({ id, label, lowest, middle, highest, cannotSay }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {[lowest, middle, highest].map((number, at) => (
              <td key={['lowest', 'middle', 'highest'][at]} className="number">
                {numberWords(number)}
              </td>
            ))}
            <td className="number">{cannotSay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
