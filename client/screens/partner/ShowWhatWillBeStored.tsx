import { Trouble } from '../../parts/Trouble.tsx'

interface ShowWhatWillBeStoredProps {
  disabled: boolean
  run: () => void
  /** Why the last try failed. */
  trouble: string | null
}

/** The way from the columns to the preview, with what becomes of the file. */
export function ShowWhatWillBeStored({ disabled, run, trouble }: ShowWhatWillBeStoredProps) {
  return (
    <>
      <Trouble>{trouble}</Trouble>
      <button type="button" className="button button-strong" disabled={disabled} onClick={run}>
        Show what will be stored
      </button>
      <p className="quiet">
        The file is read by the server and forgotten again: nothing is stored before you have seen it and said
        so.
      </p>
    </>
  )
}
