import { useState } from 'react'
import { modelAnswer } from './model-answer.ts'

const holdings = [
  [
    'Published crime, published ward figures, food-hygiene register',
    'As published, by cell or ward',
    'The map’s own “published” tables, exact; or the publisher',
  ],
  [
    'Partners’ records of public places',
    'Cell of about 130 m, day, hour where known, kind',
    'The release: zone or ward by year, and the last four quarters',
  ],
  [
    'Harm at homes and the most sensitive kinds',
    'Zone of at least 250 homes, quarter, kind',
    'The release: whole borough by year',
  ],
  [
    'Agreements with partners',
    'Purpose, lawful basis, parties, dates',
    'The agreement register, from the data-protection lead',
  ],
] as const

/** What may be asked for, what is not held, and an answer to begin with. */
export function InformationRequests() {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(modelAnswer)
      setCopied('yes')
    } catch {
      setCopied('no')
    }
  }
  return (
    <section id="requests" aria-labelledby="requests-title">
      <h2 id="requests-title">Freedom of information</h2>
      <table className="protection-table">
        <caption>What is held, how precisely, and which table answers a request</caption>
        <thead>
          <tr>
            <th scope="col">What is held</th>
            <th scope="col">How precisely</th>
            <th scope="col">What answers</th>
          </tr>
        </thead>
        <tbody>
          {holdings.map(([what, precision, table]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td data-label="How precisely">{precision}</td>
              <td data-label="What answers">{table}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Not held</h3>
      <p>
        Names, dates of birth, ages, sex, ethnicity, addresses, postcodes or coordinates of a record, case
        notes, the partner’s own reference numbers, uploaded files, photographs. Nobody’s record can be found
        by a name, because no record has one: a request for one’s own data has nothing to be answered from
        here but an account holder’s own account and audit entries. The partner who sent the record holds it.
      </p>
      <h3>An answer to begin with</h3>
      <p>
        Not legal advice: your information officer decides, also on exemptions. Square brackets are for you.
      </p>
      <blockquote className="model-answer">
        {modelAnswer.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      <div className="copy-row">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy the answer
        </button>
        <span role="status">
          {copied === 'yes' && 'Copied.'}
          {copied === 'no' && 'This browser does not let it be copied: mark the text instead.'}
        </span>
      </div>
    </section>
  )
}
