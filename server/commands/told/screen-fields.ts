import { findingWords } from '../../contract/personal-data/finding-words.ts'
import { type ToldDraft, toldKinds } from '../../contract/told/told.ts'
import { Refused } from '../../errors.ts'
import { admitText } from '../../ingest/strip-text.ts'

const longest = 500

/**
 * Looks through every written text of a record for personal data. What is written is read by others at once, so that it
 * is not cleaned and held but refused: `personalData` names the field and what was found, never the words.
 */
export function screenFields({ kind, fields }: Pick<ToldDraft, 'kind' | 'fields'>): void {
  const row: (typeof toldKinds)[ToldDraft['kind']] & { readonly noLinks?: readonly string[] } =
    toldKinds[kind]
  const screened: readonly string[] = row.screened
  for (const [field, text] of textsOf(fields)) {
    if (!screened.includes(field)) continue
    const { kinds } = admitText(text, longest)
    // A link tells of no person: it is shown as text and disarmed in tables.
    const found = kinds.filter((each) => each !== 'link' || row.noLinks?.includes(field))
    if (found.length > 0) throw new Refused('personalData', { param: field, detail: findingWords(found) })
  }
}

/** Every text with the name of its field, in lists too. */
function textsOf(value: unknown, name = ''): [name: string, text: string][] {
  if (typeof value === 'string') return [[name, value]]
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, each]) => textsOf(each, field))
}
