/**
 * On every form: what to do instead when it cannot wait. `number` is the installation's own; null = not set. `small`
 * is for forms beside or over the map.
 */
export function HelpLines({ number, small = false }: { number: string | null; small?: boolean }) {
  return (
    <p className={small ? 'help-lines help-lines-small' : 'help-lines'}>
      In danger now: <a href="tel:999">999</a>. A crime: <a href="tel:101">101</a> or Crimestoppers. A child
      or adult at risk:{' '}
      {number === null ? 'your council’s number' : <a href={`tel:${number.replace(/\s/g, '')}`}>{number}</a>}.
      This form does none of these.
    </p>
  )
}
