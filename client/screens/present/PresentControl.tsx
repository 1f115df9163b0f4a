import { useState } from 'react'
import { usePresent } from '../../state/present.ts'
import { PresentDialog } from './PresentDialog.tsx'
import './present.css'

/** Before a screen is shown to others: who is in the room? */
export function PresentControl() {
  const [asks, setAsks] = useState(false)
  const presenting = usePresent((state) => state.room !== null)
  if (presenting) return null
  return (
    <>
      <button type="button" className="button present-button" onClick={() => setAsks(true)}>
        Present
      </button>
      {asks && <PresentDialog close={() => setAsks(false)} />}
    </>
  )
}
