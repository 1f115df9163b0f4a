import { useState } from 'react'

interface AnswerChoiceProps<Word extends string> {
  /** What is asked, of which record: read out with the list. */
  label: string
  words: readonly { readonly id: Word; readonly label: string }[]
  action: string
  answer: (word: Word) => Promise<void>
}

/** An answer that is owed: one of a closed list of words, and the button that gives it. */
export function AnswerChoice<Word extends string>(props: AnswerChoiceProps<Word>) {
  const { label, words, action, answer } = props
  const [word, setWord] = useState<Word | null>(null)
  const [isBusy, setBusy] = useState(false)
  return (
    <form
      className="report-answer"
      onSubmit={(event) => {
        event.preventDefault()
        if (word === null) return
        setBusy(true)
        void answer(word).finally(() => setBusy(false))
      }}
    >
      <label className="report-field">
        {label}
        <select
          value={word ?? ''}
          onChange={({ target }) => setWord(words.find(({ id }) => id === target.value)?.id ?? null)}
        >
          <option value="">Choose an answer</option>
          {words.map(({ id, label: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={word === null || isBusy}>
        {isBusy ? 'Saving …' : action}
      </button>
    </form>
  )
}
