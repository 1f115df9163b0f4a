/** Rings of positions: polygon → ring → [x, y]. */
export type Polygons = [number, number][][][]

const headerBytes = 8
/** Bytes of the envelope by its indicator (OGC 12-128r18, table "GeoPackage binary header"). */
const envelopeBytes = [0, 32, 48, 48, 64]
const polygonType = 3
const multiPolygonType = 6

/**
 * Polygons of one GeoPackage binary geometry, heights left out; null for other kinds of geometry or an empty one.
 * Throws RangeError when the bytes end early or make no sense.
 */
export function polygonsOfGeometry(bytes: Uint8Array): Polygons | null {
  if (bytes.length < headerBytes + 5 || bytes[0] !== 0x47 || bytes[1] !== 0x50)
    throw new RangeError('no header')
  const flags = bytes[3]
  if ((flags & 0b1_0000) !== 0) return null
  const envelope = envelopeBytes[(flags >> 1) & 7]
  if (envelope === undefined) throw new RangeError('unknown envelope')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readGeometry(new WellKnownReader(view, headerBytes + envelope))
}

/** Walks well-known binary; reading past the end throws RangeError. */
class WellKnownReader {
  little = true

  constructor(
    readonly view: DataView,
    public at: number,
  ) {}

  byte(): number {
    return this.view.getUint8(this.at++)
  }

  whole(): number {
    this.at += 4
    return this.view.getUint32(this.at - 4, this.little)
  }

  number(): number {
    this.at += 8
    return this.view.getFloat64(this.at - 8, this.little)
  }

  /** A list's length, refused when the bytes left could not hold it. */
  length(leastBytesEach: number): number {
    const length = this.whole()
    if (length * leastBytesEach > this.view.byteLength - this.at) throw new RangeError('a list too long')
    return length
  }
}

function readGeometry(reader: WellKnownReader): Polygons | null {
  const { type, dimensions } = readType(reader)
  if (type === polygonType) return [readPolygon(reader, dimensions)]
  if (type !== multiPolygonType) return null
  return Array.from({ length: reader.length(9) }, () => {
    const part = readType(reader)
    if (part.type !== polygonType) throw new RangeError('a part is no polygon')
    return readPolygon(reader, part.dimensions)
  })
}

/** ISO codes add 1000 for Z, 2000 for M; the older extended ones set the two top bits. */
function readType(reader: WellKnownReader): { type: number; dimensions: number } {
  reader.little = reader.byte() === 1
  const code = reader.whole()
  const thousands = Math.floor((code & 0xffff) / 1000)
  const extended = Number((code & 0x8000_0000) !== 0) + Number((code & 0x4000_0000) !== 0)
  return {
    type: (code & 0xffff) % 1000,
    dimensions: 2 + extended + (thousands === 3 ? 2 : Number(thousands > 0)),
  }
}

function readPolygon(reader: WellKnownReader, dimensions: number): [number, number][][] {
  return Array.from({ length: reader.length(4) }, () =>
    Array.from({ length: reader.length(dimensions * 8) }, (): [number, number] => {
      const x = reader.number()
      const y = reader.number()
      reader.at += (dimensions - 2) * 8
      return [x, y]
    }),
  )
}
