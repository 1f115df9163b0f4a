import type { MappingEntry } from '../../../server/contract/mappings.ts'
import type { FileSample } from '../../state/file-sample.ts'
import { columnFor } from './column-jobs.ts'
import { explainedWords, wordsOfColumn } from './column-words.ts'
import type { MappingForm, WordPart } from './mapping-form.ts'
import type { Meaning } from './meanings.ts'

interface Known {
  mappings: readonly MappingEntry[]
  meanings: Record<WordPart, readonly Meaning[]>
}

/** The form with the words that its columns use in this file, each with the meaning that is known of it. */
export function explainAll(
  form: MappingForm,
  sample: FileSample,
  { mappings, meanings }: Known,
): MappingForm {
  const part = (name: WordPart): MappingForm[WordPart] => {
    const column = columnFor(form.jobs, name)
    if (column === null) return form[name]
    const words = wordsOfColumn(sample, column)
    // Words of the mapping that this file does not use stay with it: next month's may.
    const kept = Object.fromEntries(Object.entries(form[name].words).filter(([, meaning]) => meaning !== ''))
    const explained = explainedWords(words, form[name].words, mappings, name, meanings[name])
    return { ...form[name], words: { ...kept, ...explained } }
  }
  return {
    ...form,
    category: part('category'),
    locationType: part('locationType'),
    sensitivity: part('sensitivity'),
  }
}
