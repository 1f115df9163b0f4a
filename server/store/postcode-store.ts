import type { Connection } from './open.ts'

/** One postcode without its space and the cell its middle lies in; '' in the margin around the area. */
export interface StoredPostcode {
  readonly postcode: string
  readonly cell: string
}

/** Every loaded postcode with its cell. */
export function readPostcodes(open: Connection): Map<string, string> {
  const rows = open.prepare<[], [string, string]>('SELECT postcode, cell FROM postcode').raw().all()
  return new Map(rows)
}

/** Loads postcodes in one transaction; those that are there already move. */
export function writePostcodes(open: Connection, postcodes: Iterable<StoredPostcode>): void {
  const insert = open.prepare('INSERT OR REPLACE INTO postcode (postcode, cell) VALUES (?, ?)')
  open
    .transaction(() => {
      for (const { postcode, cell } of postcodes) insert.run(postcode, cell)
    })
    .immediate()
}
