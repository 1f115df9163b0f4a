import { SaxesParser } from 'saxes'
import type { RegisterFormat } from '../file-format.ts'
import { FileRefused } from '../refusal.ts'

export const fhrs: RegisterFormat = { kind: 'register', id: 'fhrs' }

/** The four facts of an establishment that are read; its address and postcode are not. */
export interface RegisterEntry {
  readonly registerId: string
  readonly name: string
  readonly businessType: string
  readonly lon: string
  readonly lat: string
  /** 1 = the first establishment. */
  readonly row: number
}

const wanted: Readonly<Record<string, 'registerId' | 'name' | 'businessType' | 'lon' | 'lat'>> = {
  FHRSID: 'registerId',
  BusinessName: 'name',
  BusinessType: 'businessType',
  Longitude: 'lon',
  Latitude: 'lat',
}

/** Elements that only hold others: they are no columns. */
const holders = new Set(['Geocode', 'Scores'])
const mostTextLength = 4096

/**
 * Kinds of venue by the register's business type. A closed list, so that no text of a file becomes a kind. The
 * publisher gives no position for places that are somebody's home.
 */
export const venueKinds: Readonly<Record<string, string>> = {
  'takeaway/sandwich shop': 'fast-food-outlet',
  'restaurant/cafe/canteen': 'restaurant',
  'pub/bar/nightclub': 'pub',
  'hotel/bed & breakfast/guest house': 'hotel',
  'school/college/university': 'school',
  'retailers - supermarkets/hypermarkets': 'supermarket',
  'retailers - other': 'shop',
  'hospitals/childcare/caring premises': 'care',
  'mobile caterer': 'caterer',
  'other catering premises': 'caterer',
  'distributors/transporters': 'works',
  'farmers/growers': 'works',
  'importers/exporters': 'works',
  'manufacturers/packers': 'works',
}

export interface RegisterReader {
  push(text: string): void
  end(): void
  /** Names of elements that were met and not read. */
  readonly dropped: ReadonlySet<string>
}

/**
 * Reads the Food Standards Agency's register as a stream of XML. Entities and documents from outside are never
 * fetched. Throws `FileRefused('brokenXml' | 'unknownFormat' | 'cellTooLong')`.
 */
export function readFhrs(onEntry: (entry: RegisterEntry) => void): RegisterReader {
  const parser = new SaxesParser()
  const dropped = new Set<string>()
  let entry: { -readonly [K in keyof RegisterEntry]: RegisterEntry[K] } | undefined
  let field: string | undefined
  let row = 0
  let depth = 0
  let hasRoot = false
  parser.on('error', () => {
    throw new FileRefused(hasRoot ? 'brokenXml' : 'unknownFormat', row)
  })
  parser.on('opentag', ({ name }) => {
    if (depth++ === 0 && name !== 'FHRSEstablishment') throw new FileRefused('unknownFormat')
    hasRoot = true
    if (name === 'EstablishmentDetail')
      entry = { registerId: '', name: '', businessType: '', lon: '', lat: '', row: ++row }
    else if (entry && name in wanted) field = name
    else if (entry && !holders.has(name) && dropped.size < 400) dropped.add(name)
  })
  const addText = (text: string): void => {
    if (text.length > mostTextLength) throw new FileRefused('cellTooLong', row)
    if (!entry || !field) return
    entry[wanted[field]] += text
    if (entry[wanted[field]].length > mostTextLength) throw new FileRefused('cellTooLong', row)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    depth--
    if (name === field) field = undefined
    if (name !== 'EstablishmentDetail' || !entry) return
    onEntry(entry)
    entry = undefined
  })
  return { push: (text) => void parser.write(text), end: () => void parser.close(), dropped }
}
