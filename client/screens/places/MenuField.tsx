import { type MenuLines, menuOptions, menuStates } from '../../../server/contract/told/menu.ts'

const groups = { power: 'Powers', support: 'Support' } as const

/** Every power and every support, each with what became of it. */
export function MenuField({ lines, put }: { lines: MenuLines; put: (lines: MenuLines) => void }) {
  const choose = (option: MenuLines[number]['option'], state: MenuLines[number]['state']): void => {
    const others = lines.filter((line) => line.option !== option)
    const isSame = lines.some((line) => line.option === option && line.state === state)
    const chosen = isSame ? others : [...others, { option, state }]
    // In the order of the list, so that history shows what changed and nothing else.
    put(menuOptions.flatMap(({ id }) => chosen.filter((line) => line.option === id)))
  }
  return (['power', 'support'] as const).map((group) => (
    <div key={group} className="menu-group">
      <h3>{groups[group]}</h3>
      {menuOptions
        .filter((option) => option.group === group)
        .map(({ id, label }) => (
          <fieldset key={id} className="menu-option">
            <legend>{label}</legend>
            <div className="chips">
              {menuStates.map((state) => (
                <button
                  key={state.id}
                  type="button"
                  className="chip"
                  aria-pressed={lines.some((line) => line.option === id && line.state === state.id)}
                  onClick={() => choose(id, state.id)}
                >
                  {state.label}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
    </div>
  ))
}
