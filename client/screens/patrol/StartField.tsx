import { useReference } from '../../state/reference.ts'
import { cellName } from '../places/place-names.ts'
import { StreetSearch } from '../StreetSearch.tsx'
import type { StartPoint } from './plan-form.ts'

interface StartFieldProps {
  begin: StartPoint | null
  choose: (begin: StartPoint | null) => void
}

/** Where the teams set out and come back to: by name, or by a press on the map beside it. */
export function StartField({ begin, choose }: StartFieldProps) {
  const cells = useReference((state) => state.cells)
  if (begin)
    return (
      <div className="form-line">
        <p className="place-chosen" role="status">
          <span>Start: {begin.name}</span>
          <button type="button" className="link-button" onClick={() => choose(null)}>
            No start point
          </button>
        </p>
      </div>
    )
  return (
    <div>
      <StreetSearch
        label="Start point (may stay empty)"
        detailOf={(cell) => (cells ? cellName(cells, cell) : '')}
        choose={choose}
      />
      <p className="form-hint">A street, station or stop, or press a place on the map.</p>
    </div>
  )
}
