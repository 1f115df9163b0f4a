import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { useEvaluation } from '../../state/evaluation.ts'
import { failureWords } from '../../state/failure-words.ts'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'

const longestName = 80

/** Sets the question down under a name. What is kept is the question; its figures are asked anew by whoever reads it. */
export function SaveQuestion({ question, cells }: { question: string; cells: readonly string[] }) {
  const { saved, saveFailure, isSaving, save } = useEvaluation()
  if (saved?.some(({ fields }) => fields.question === question)) return null
  return (
    <form
      className="evaluate-save"
      onSubmit={(event) => {
        event.preventDefault()
        const name = new FormData(event.currentTarget).get('name')
        if (typeof name === 'string' && name.trim() !== '') void save(name.trim(), question, cells)
      }}
    >
      <h3>Set this question down</h3>
      <p className="quiet">
        Best before the day: then nobody can say that it was chosen to fit the figures. The question is kept
        and cannot be changed afterwards; figures are never kept. Officers and analysts can read it.
      </p>
      <ScreenedField label="Name" name="name" maxLength={longestName} required strict />
      <FormFoot
        action="Set it down"
        busy={isSaving}
        busyWords="Setting it down …"
        trouble={saveFailure && `${failureWords(saveFailure)} Nothing was kept.`}
      />
      <FormHelp small />
    </form>
  )
}
