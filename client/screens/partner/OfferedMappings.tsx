import type { MappingEntry } from '../../../server/contract/mappings.ts'
import type { SourceId } from '../../../server/contract/sources.ts'
import { useMappings } from '../../state/mappings.ts'
import { offeredMappings } from './offered-mappings.ts'

interface OfferedMappingsProps {
  source: SourceId
  header: readonly string[]
  /** Null = the guesses. */
  chosen: MappingEntry | null
  choose: (mapping: MappingEntry | null) => void
  name: string
}

/** Mappings that are there already, the one that fits marked, and the guesses. */
export function OfferedMappings({ source, header, chosen, choose, name }: OfferedMappingsProps) {
  const mappings = useMappings((state) => state.mappings ?? [])
  const offered = offeredMappings(mappings, source, header)
  return (
    <fieldset className="partner-choices partner-step">
      <legend>What do the columns mean?</legend>
      {offered.map(({ mapping, missing, isBest }) => (
        <label key={mapping.name}>
          <input
            type="radio"
            name={name}
            checked={chosen?.name === mapping.name}
            onChange={() => choose(mapping)}
          />
          <span>
            <strong>{mapping.label}</strong>{' '}
            <span className="quiet">{mapping.origin === 'saved' ? 'saved here' : 'ready-made'}</span>{' '}
            {isBest && <span className="partner-mark">fits this file</span>}
            {missing.length > 0 && (
              <span className="quiet partner-missing">not in this file: {missing.join(', ')}</span>
            )}
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
        <span>
          <strong>From the headings of this file</strong>{' '}
          <span className="quiet">guessed, for you to correct</span>
        </span>
      </label>
    </fieldset>
  )
}
