/** What stands at the top of every printed page: its marking, and that the records are invented where they are. */
export function PaperHead({ marking, demonstration }: { marking: string; demonstration: boolean }) {
  return (
    <header className="paper-head">
      <p className="paper-marking">{marking}</p>
      {demonstration && (
        <p className="paper-demonstration">
          Demonstration data: the incidents are invented. Do not act on this sheet.
        </p>
      )}
    </header>
  )
}

/** And at its foot. */
export function PaperFoot({ marking, page, of }: { marking: string; page: number; of: number }) {
  return (
    <footer className="paper-foot">
      <span>Safer Places Map</span>
      <span className="paper-marking">{marking}</span>
      <span>
        {page} of {of}
      </span>
    </footer>
  )
}
