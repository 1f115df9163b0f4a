import { useState } from 'react'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import type { Room } from '../../state/present.ts'
import { roomWords } from './room-words.ts'
import './present.css'

/** Over everything on the projector: as whose eyes it is shown. Leaving asks once, because the hall would look on. */
export function RoomStrip({ room, leave }: { room: Room; leave: () => void }) {
  const [asks, setAsks] = useState(false)
  return (
    <aside className="room-strip" aria-label="Projector">
      <p>On the projector: as {roomWords(room)}</p>
      <button type="button" onClick={() => setAsks(true)}>
        Leave
      </button>
      {asks && (
        <ConfirmDialog
          title="Leave the projector’s view?"
          action="Leave"
          confirm={leave}
          close={() => setAsks(false)}
        >
          <p>The screen then shows everything that you may see. Is the projector off, or the room empty?</p>
        </ConfirmDialog>
      )}
    </aside>
  )
}
