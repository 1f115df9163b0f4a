import { type RetentionRule, retentionRules } from '../../../server/contract/retention.ts'
import { storedClassWords } from './stored-classes.ts'

const rules: readonly RetentionRule[] = retentionRules
const keepWords = ({ keep }: RetentionRule): string =>
  'months' in keep ? `${keep.months} months` : `${keep.days} days`

/** What is kept of each class, what is not, and for how long. */
export function StoredSection() {
  return (
    <section id="stored" aria-labelledby="stored-title">
      <h2 id="stored-title">What is stored</h2>
      <table className="protection-table">
        <caption>Four classes of records, and how precisely each is kept</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Where</th>
            <th scope="col">When</th>
            <th scope="col">Text</th>
            <th scope="col">Not stored</th>
          </tr>
        </thead>
        <tbody>
          {storedClassWords.map(({ id, name, what, where, when, text, not }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="protection-note">{what}</span>
              </th>
              <td data-label="Where">{where}</td>
              <td data-label="When">{when}</td>
              <td data-label="Text">{text}</td>
              <td data-label="Not stored">{not}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Of an uploaded file nothing is kept but what the table says: no copy, no temporary file, not its name.
        No address, name or reference is kept as a code or fingerprint either, since all addresses can be
        tried one by one. Of the file as a whole a fingerprint is kept, so that it is not counted twice. Every
        column of every database stands <a href="#columns">at the end of this page</a>.
      </p>
      <table className="protection-table">
        <caption>How long it is kept</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Kept for</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.kind}>
              <th scope="row">{rule.label}</th>
              <td data-label="Kept for">{keepWords(rule)}</td>
              <td data-label="Note">
                {[rule.note, rule.arrivesWith && `Nothing of this kind is held yet (${rule.arrivesWith}).`]
                  .filter(Boolean)
                  .join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        What is deleted is written down by number, source and months, never by content. Released figures that
        were counted before stay as they were.
      </p>
    </section>
  )
}
