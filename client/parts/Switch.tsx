interface Props<Choice extends string> {
  legend: string
  /** Tells the groups of radio buttons of one page apart. */
  name: string
  labels: Readonly<Record<Choice, string>>
  chosen: Choice
  onChoose: (choice: Choice) => void
}

/** One of a few, all in sight. */
export function Switch<Choice extends string>({ legend, name, labels, chosen, onChoose }: Props<Choice>) {
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{legend}</legend>
      {(Object.keys(labels) as Choice[]).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>{labels[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
