/** A few choices of which one holds, as pressable chips. `choices` is id → label, in order. */
export function ChoiceChips<Id extends string>({
  choices,
  chosen,
  onChoose,
  className,
}: {
  choices: Readonly<Partial<Record<Id, string>>>
  chosen: Id
  onChoose: (id: Id) => void
  className: string
}) {
  return (
    <div className={className}>
      {(Object.keys(choices) as Id[]).map((id) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={chosen === id}
          onClick={() => onChoose(id)}
        >
          {choices[id]}
        </button>
      ))}
    </div>
  )
}
