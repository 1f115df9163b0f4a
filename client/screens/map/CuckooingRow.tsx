import { useEffect } from 'react'
import { londonDayText } from '../../../server/contract/calendar.ts'
import { useBasemap } from '../../state/basemap.ts'
import type { CuckooingAccess } from '../../state/cuckooing-access.ts'
import { useCuckooingLayer } from '../../state/cuckooing-layer.ts'
import { useCuckooingAccess } from '../../state/cuckooing-shown.ts'
import { failureWords } from '../../state/failure-words.ts'
import { useFilter } from '../../state/filter.ts'
import { useLayers } from '../../state/layers.ts'
import { useRegisters } from '../../state/registers.ts'
import { TabLink } from '../TabLink.tsx'
import { elsewhereWords, layerWords, notToldApart } from './cuckooing-words.ts'
import { LayerRow } from './LayerRow.tsx'
import { useCuckooingZones } from './use-cuckooing-zones.ts'

const label = 'Cuckooing reports'

/** Reports of cuckooing by zone: to switch on, or why not; before a room nothing at all. */
export function CuckooingRow() {
  const access = useCuckooingAccess()
  const zones = useCuckooingZones()?.zones.filter(({ count }) => count > 0).length
  if (access.kind === 'hidden') return null
  if (access.kind === 'elsewhere') return <Elsewhere access={access} />
  return (
    <>
      <LayerRow
        {...{ overlay: 'cuckooing', label, sign: 'protected', isWide: true }}
        count={zones}
        unit={zones === 1 ? 'zone' : 'zones'}
      />
      <li className="layer-wide">
        <LayerNote />
      </li>
    </>
  )
}

/** What the layer counts, while it is on. */
function LayerNote() {
  const isOn = useLayers((state) => state.on.cuckooing)
  const words = useLayerWords()
  if (!isOn) return null
  return (
    <div className="layer-note" role="status">
      <p>{words}</p>
      <p>
        {notToldApart} Months narrow them; kinds, hours and wards do not. The Table view lists them. They are
        left out of pictures, files and paper.
      </p>
    </div>
  )
}

function useLayerWords(): string {
  const shown = useCuckooingZones()
  const failure = useCuckooingLayer((state) => state.failure)
  const noOutlines = useBasemap((state) => state.zonesFailed)
  const filter = useFilter((state) => state.filter)
  if (failure) return `The reports could not be read. ${failureWords(failure)} Switch the layer off and on.`
  if (!shown) return 'Asking for the reports…'
  const words = layerWords(shown, filter)
  return noOutlines ? `${words} The zones could not be drawn: switch the layer off and on.` : words
}

/** Greyed, with the reason and the way to what there is; nothing to press that would do nothing. */
function Elsewhere({ access }: { access: Extract<CuckooingAccess, { kind: 'elsewhere' }> }) {
  const load = useRegisters((state) => state.loadAgreements)
  useEffect(() => void load(), [load])
  return (
    <li className="layer-wide layer-elsewhere">
      <p className="layer-name">
        <span className="sign sign-protected" aria-hidden="true" /> {label}
      </p>
      <p className="layer-note">
        {elsewhereWords(access, londonDayText(new Date()))}{' '}
        {access.isReleased && <TabLink to="/released">Released figures</TabLink>}
      </p>
    </li>
  )
}
