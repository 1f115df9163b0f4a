interface ChoiceCardsProps<Id extends string> {
  legend: string
  /** Of the radio group. */
  name: string
  choices: readonly { readonly id: Id; readonly label: string; readonly note?: string }[]
  chosen: Id | null
  choose: (id: Id) => void
}

/** One step of a form: a few choices side by side, of which one holds. */
export function ChoiceCards<Id extends string>(props: ChoiceCardsProps<Id>) {
  const { legend, name, choices, chosen, choose } = props
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="report-quarters">
        {choices.map(({ id, label, note }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => choose(id)} />
            <span>
              {label} {note && <span className="quiet">{note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
