import type { ReactNode } from 'react'
import type { ProtectionFigures } from '../../../server/contract/protection.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useProtection } from '../../state/protection.ts'
import { attackRows, recallRows, shareWords, tortureRows } from './figure-rows.ts'

/** What was measured, from the tables that the measuring commands wrote. What was not measured is said to be so. */
export function FiguresSection() {
  const figures = useProtection((state) => state.figures)
  const trouble = useProtection((state) => state.trouble)
  const load = useProtection((state) => state.load)
  return (
    <section id="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">Figures for an impact assessment</h2>
      <p>
        Measured by this program’s own tests on invented records and texts, over real geography. They tell how
        the method holds, not how good your data are.
      </p>
      {trouble ? (
        <p role="alert">
          {failureWords(trouble)}{' '}
          <button type="button" className="button" onClick={() => void load()}>
            Try again
          </button>
        </p>
      ) : figures === null ? (
        <p className="protection-note">Loading the figures …</p>
      ) : (
        <>
          <Attacks attacks={figures.attacks} />
          <Texts texts={figures.personalData} />
          <Killed rows={figures.torture} />
        </>
      )}
    </section>
  )
}

function Measured({ title, command, children }: { title: string; command: string; children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      {children ?? (
        <p className="not-measured">
          Not measured yet. <code>{command}</code> measures it and writes the table.
        </p>
      )}
    </>
  )
}

function Attacks({ attacks }: { attacks: ProtectionFigures['attacks'] }) {
  return (
    <Measured title="Attacks on a release" command="npm run attack">
      {attacks && (
        <table className="protection-table">
          <caption>
            What each attack found; the limit is the most, or where the note says so the least
          </caption>
          <thead>
            <tr>
              <th scope="col">Attack</th>
              <th scope="col">Seeds passed</th>
              <th scope="col">Questions</th>
              <th scope="col">Found</th>
              <th scope="col">Limit</th>
              <th scope="col">Note (first seed)</th>
              <th scope="col">Code</th>
            </tr>
          </thead>
          <tbody>
            {attackRows(attacks).map((row) => (
              <tr key={row.attack}>
                <th scope="row">{row.attack}</th>
                <td data-label="Seeds passed">
                  {row.passed} of {row.seeds}
                  {row.knownOpen > 0 && ` – ${row.knownOpen} by the method (decision 015)`}
                  {row.passed + row.knownOpen < row.seeds && <strong> – failed</strong>}
                </td>
                <td data-label="Questions">{row.queries.toLocaleString('en-GB')}</td>
                <td data-label="Found">
                  {row.lowest === row.highest
                    ? numberWords(row.lowest)
                    : `${numberWords(row.lowest)} to ${numberWords(row.highest)}`}
                </td>
                <td data-label="Limit">{numberWords(row.limit)}</td>
                <td data-label="Note (first seed)">{row.note}</td>
                <td data-label="Code">{row.commits.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Measured>
  )
}

const numberWords = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 3 })

function Texts({ texts }: { texts: ProtectionFigures['personalData'] }) {
  return (
    <Measured title="Personal data in texts" command="npm run unit -- tests/server/contract/personal-data">
      {texts && (
        <>
          <p>
            {texts.plantedOfEach.toLocaleString('en-GB')} invented texts of each kind, and{' '}
            {texts.cleanSentences.toLocaleString('en-GB')} sentences without personal data, of which{' '}
            {texts.falseAlarms.toLocaleString('en-GB')} were stopped for nothing (at most 1 % may be).
          </p>
          <table className="protection-table protection-narrow">
            <caption>Share of the texts in which it was found</caption>
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">Found</th>
                <th scope="col">At least</th>
              </tr>
            </thead>
            <tbody>
              {recallRows(texts).map(({ kind, label, found, least }) => (
                <tr key={kind}>
                  <th scope="row">{label}</th>
                  <td data-label="Found">
                    {found === null ? 'not measured yet' : shareWords(found)}
                    {found !== null && found < least && <strong> – too few</strong>}
                  </td>
                  <td data-label="At least">{shareWords(least)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Measured>
  )
}

function Killed({ rows }: { rows: ProtectionFigures['torture'] }) {
  return (
    <Measured title="Servers killed at work" command="npm run torture">
      {rows && (
        <table className="protection-table">
          <caption>What became of the data</caption>
          <thead>
            <tr>
              <th scope="col">Killed during</th>
              <th scope="col">Times</th>
              <th scope="col">In the middle of it</th>
              <th scope="col">Lost</th>
              <th scope="col">Torn</th>
              <th scope="col">Restart, slowest (median)</th>
              <th scope="col">Code</th>
            </tr>
          </thead>
          <tbody>
            {tortureRows(rows).map((row) => (
              <tr key={row.scenario}>
                <th scope="row">{row.scenario}</th>
                <td data-label="Times">{row.kills}</td>
                <td data-label="In the middle of it">{row.cutOff}</td>
                <td data-label="Lost">{row.lost}</td>
                <td data-label="Torn">{row.torn}</td>
                <td data-label="Restart">
                  {(row.slowestRestartMs / 1000).toFixed(1)} s ({(row.medianRestartMs / 1000).toFixed(1)} s)
                </td>
                <td data-label="Code">{row.commits.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Measured>
  )
}
