import { readXml } from './read-xml.ts'
import type { Parts } from './unpack.ts'

/** What a number is shown as. */
export type NumberKind = 'number' | 'date' | 'time' | 'dateTime'

/** Formats that every workbook has without naming them (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, NumberKind>> = {
  ...{ 14: 'date', 15: 'date', 16: 'date', 17: 'date', 22: 'dateTime' },
  ...{ 18: 'time', 19: 'time', 20: 'time', 21: 'time', 45: 'time', 46: 'time', 47: 'time' },
}

/** By style number: whether its numbers are dates. */
export function numberKinds(parts: Parts): NumberKind[] {
  const bytes = parts.get('xl/styles.xml')
  const kinds: NumberKind[] = []
  if (!bytes) return kinds
  const named = new Map<number, NumberKind>()
  let inStyles = false
  readXml(bytes, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') named.set(Number(numFmtId), kindOfFormat(formatCode ?? ''))
      if (name === 'cellXfs') inStyles = true
      if (name !== 'xf' || !inStyles) return
      const id = Number(numFmtId ?? 0)
      kinds.push(named.get(id) ?? builtIn[id] ?? 'number')
    },
    close: (name) => {
      if (name === 'cellXfs') inStyles = false
    },
  })
  return kinds
}

/** `dd/mm/yyyy hh:mm` → dateTime; letters that are quoted, escaped or name a colour mean nothing. */
export function kindOfFormat(code: string): NumberKind {
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    .toLowerCase()
  const isTime = /[hs]/.test(plain)
  const isDate = /[dy]/.test(plain) || (plain.includes('m') && !isTime)
  if (isDate) return isTime ? 'dateTime' : 'date'
  return isTime ? 'time' : 'number'
}
