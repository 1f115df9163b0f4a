/** Collects the distinct (cell, ward, ward) places of all databases under one numbering. */
export interface PlaceDictionary {
  readonly cell: (string | null)[]
  readonly ward2022: (string | null)[]
  readonly ward2002: (string | null)[]
  numberOf(cell: string | null, ward2022: string | null, ward2002: string | null): number
}

export function placeDictionary(): PlaceDictionary {
  const numbers = new Map<string, number>()
  const cells: (string | null)[] = []
  const wards2022: (string | null)[] = []
  const wards2002: (string | null)[] = []
  return {
    cell: cells,
    ward2022: wards2022,
    ward2002: wards2002,
    numberOf(cell, ward2022, ward2002) {
      const key = `${cell ?? ''} ${ward2022 ?? ''} ${ward2002 ?? ''}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, cells.length)
      cells.push(cell)
      wards2022.push(ward2022)
      wards2002.push(ward2002)
      return cells.length - 1
    },
  }
}

/** Collects the (type, source) pairs that occur. */
export interface PairDictionary {
  readonly pairs: { type: string; source: string; records: number }[]
  numberOf(type: string, source: string): number
}

export function pairDictionary(): PairDictionary {
  const numbers = new Map<string, number>()
  const pairs: PairDictionary['pairs'] = []
  return {
    pairs,
    numberOf(type, source) {
      const key = `${type} ${source}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, pairs.length)
      pairs.push({ type, source, records: 0 })
      return pairs.length - 1
    },
  }
}
