import { showWhole, zoomBy } from '../../map/commands.ts'
import { Icon } from '../../parts/Icon.tsx'

/** Closer, farther, all of it. */
export function ZoomButtons() {
  return (
    <div className="zoom">
      <button type="button" aria-label="Closer" onClick={() => zoomBy(1)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label="Farther" onClick={() => zoomBy(-1)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label="The whole area" onClick={showWhole}>
        <Icon name="home" />
      </button>
    </div>
  )
}
