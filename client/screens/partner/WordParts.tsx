import type { SourceId } from '../../../server/contract/sources.ts'
import { countWords } from '../../parts/words.ts'
import { useReference } from '../../state/reference.ts'
import { columnFor } from './column-jobs.ts'
import type { MappingForm, WordPart } from './mapping-form.ts'
import { type Meaning, meaningsOf } from './meanings.ts'

const titles: Record<WordPart, string> = {
  category: 'What happened',
  locationType: 'Kind of place',
  sensitivity: 'Domestic and other sensitive incidents',
}

const whyAsked: Record<WordPart, string> = {
  category: 'Rows with a word that has no meaning are refused and listed.',
  locationType: 'So that nothing at somebody’s home lands on a street corner.',
  sensitivity:
    'So that nothing at somebody’s home lands on a street corner: such rows keep zone and quarter only.',
}

const asked: Record<WordPart, string> = {
  category: 'No column says it. Every row is',
  locationType: 'No column says it. Every row happened at',
  sensitivity: 'No column marks it. Every row is',
}

interface WordPartsProps {
  source: SourceId
  form: MappingForm
  change: (form: MappingForm) => void
}

/** What the words of the columns mean, or what holds for every row where there is no column. */
export function WordParts({ source, form, change }: WordPartsProps) {
  const types = useReference((state) => state.reference?.types ?? [])
  const groups = useReference((state) => state.reference?.groups ?? [])
  const meanings = meaningsOf(source, types)
  return (
    <>
      {(['category', 'locationType', 'sensitivity'] as const).map((part) => (
        <section key={part} className="partner-step">
          <h3>{titles[part]}</h3>
          <p className="quiet">{whyAsked[part]}</p>
          {columnFor(form.jobs, part) === null ? (
            <div className="partner-field">
              {asked[part]}
              <MeaningSelect
                label={asked[part]}
                meanings={meanings[part]}
                groups={groups}
                value={form[part].always}
                choose={(always) => change({ ...form, [part]: { ...form[part], always } })}
              />
            </div>
          ) : (
            <WordTable
              part={part}
              meanings={meanings[part]}
              groups={groups}
              words={form[part].words}
              choose={(word, meaning) =>
                change({
                  ...form,
                  [part]: { ...form[part], words: { ...form[part].words, [word]: meaning } },
                })
              }
            />
          )}
        </section>
      ))}
    </>
  )
}

type Groups = readonly { id: string; label: string }[]

interface WordTableProps {
  part: WordPart
  meanings: readonly Meaning[]
  groups: Groups
  words: MappingForm[WordPart]['words']
  choose: (word: string, meaning: string) => void
}

function WordTable({ part, meanings, groups, words, choose }: WordTableProps) {
  // What nobody explained yet comes first.
  const entries = Object.entries(words).sort(([, a], [, b]) => Number(a !== '') - Number(b !== ''))
  const open = entries.filter(([, meaning]) => meaning === '').length
  return (
    <details className="report-part" open={open > 0 || entries.length <= 8}>
      <summary>
        {open === 0
          ? `All ${countWords(entries.length)} words have a meaning`
          : `${countWords(open)} of ${countWords(entries.length)} words have no meaning yet`}
      </summary>
      <ul className="partner-words">
        {entries.map(([word, meaning]) => (
          <li key={word}>
            <div className="partner-word">
              <span>{word === '' ? <span className="quiet">(empty)</span> : word}</span>
              <MeaningSelect
                meanings={meanings}
                groups={groups}
                value={meaning}
                label={`${titles[part]}: what ${word || 'an empty cell'} means`}
                choose={(chosen) => choose(word, chosen)}
              />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface MeaningSelectProps {
  meanings: readonly Meaning[]
  groups: Groups
  value: string
  label: string
  choose: (meaning: string) => void
}

function MeaningSelect({ meanings, groups, value, label, choose }: MeaningSelectProps) {
  const parted = groups
    .map((group) => ({ ...group, meanings: meanings.filter((meaning) => meaning.group === group.id) }))
    .filter((group) => group.meanings.length > 0)
  const alone = meanings.filter((meaning) => meaning.group === undefined)
  const options = (list: readonly Meaning[]) =>
    list.map(({ id, label: words }) => (
      <option key={id} value={id}>
        {words}
      </option>
    ))
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">Say what it means</option>
      {options(alone)}
      {parted.map((group) => (
        <optgroup key={group.id} label={group.label}>
          {options(group.meanings)}
        </optgroup>
      ))}
    </select>
  )
}
