import { agencyWords } from '../sign-in/role-words.ts'

interface OwnerChoiceProps {
  label: string
  parties: readonly string[]
  /** '' = not chosen yet. */
  chosen: string
  choose: (agency: string) => void
}

/** Which agency owes the next step: one of the parties of the agreement. */
export function OwnerChoice({ label, parties, chosen, choose }: OwnerChoiceProps) {
  return (
    <section className="report-part-box">
      <label className="report-field">
        {label}
        <select value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="">Choose an agency</option>
          {parties.map((agency) => (
            <option key={agency} value={agency}>
              {agencyWords(agency)}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
