import { agencyName } from '../places/told-words.ts'
import { useAgencies } from '../places/use-agencies.ts'
import type { InitialsMap } from './initials-map.ts'

interface InitialsAskedProps {
  initials: readonly string[]
  map: InitialsMap
  put: (map: InitialsMap) => void
}

/** Which agency the people behind the initials work for: asked once, remembered on this device. */
export function InitialsAsked({ initials, map, put }: InitialsAskedProps) {
  const { own, others } = useAgencies()
  const agencies = [...new Set([own, ...others, ...Object.values(map)])].filter(Boolean)
  if (initials.length === 0) return null
  return (
    <fieldset className="initials-asked">
      <legend>Who works where?</legend>
      {initials.map((who) => (
        <label key={who}>
          <span>{who || 'Where nobody is named'}</span>
          <select
            className="field"
            value={map[who] ?? ''}
            onChange={({ target }) => {
              const { [who]: _, ...rest } = map
              put(target.value === '' ? rest : { ...rest, [who]: target.value })
            }}
          >
            <option value="">Choose an agency</option>
            {agencies.map((agency) => (
              <option key={agency} value={agency}>
                {agencyName(agency)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
