import { administrationTables } from '../../../server/contract/stored-administration.ts'
import { type StoredTable, storedTables } from '../../../server/contract/stored-data.ts'
import { classNames } from './stored-classes.ts'

const fileWords = ({ databases }: StoredTable): string =>
  databases.map((name) => (name === 'release' ? 'release-N.sqlite' : `${name}.sqlite`)).join(', ')

/** Every table and column there is, from the same list that a test compares with the databases. */
export function DictionarySection() {
  return (
    <section id="columns" aria-labelledby="columns-title">
      <h2 id="columns-title">Every table and column</h2>
      <p>
        A test compares this list with the databases as the program makes them: a column without words here,
        or words without a column, fail it. Beside them lie <code>releases.json</code> (which release was
        approved, by which role, when) and log files without values.
      </p>
      {[...storedTables, ...administrationTables].map((table) => (
        <section key={`${table.databases[0]} ${table.table} ${table.holds}`} className="stored-table">
          <h3>
            <code>{table.table}</code>{' '}
            <span className="protection-note">
              {fileWords(table)} · {table.classes.map((each) => classNames[each]).join(', ')}
            </span>
          </h3>
          <p>{table.holds}</p>
          <dl>
            {Object.entries(table.columns).map(([names, words]) => (
              <div key={names}>
                <dt>
                  <code>{names}</code>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}
