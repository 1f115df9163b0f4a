import { useTold } from '../../state/told.ts'

/** What was done last, with the way back where there is one. */
export function DoneNote() {
  const done = useTold((state) => state.done)
  const undoRemove = useTold((state) => state.undoRemove)
  return (
    <p className="said" role="status">
      {done?.words}
      {done?.removed && (
        <>
          {' '}
          <button type="button" className="link-button" onClick={() => void undoRemove()}>
            Undo
          </button>
        </>
      )}
    </p>
  )
}
