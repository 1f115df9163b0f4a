import { readXml } from './read-xml.ts'
import type { Parts } from './unpack.ts'
import { WorkbookRefused } from './workbook-refusal.ts'

export interface Sheet {
  name: string
  /** Where its cells lie in the archive. */
  path: string
}

export interface SheetList {
  /** In the order of the tabs; hidden ones are left out. */
  sheets: readonly Sheet[]
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
}

/** The tabs of a workbook. @throws WorkbookRefused `notAWorkbook`, `noSheet` */
export function sheetList(parts: Parts): SheetList {
  const workbook = parts.get('xl/workbook.xml')
  const links = parts.get('xl/_rels/workbook.xml.rels')
  if (!workbook || !links) throw new WorkbookRefused('notAWorkbook')
  const targets = new Map<string, string>()
  readXml(links, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, pathOf(Target))
    },
  })
  const sheets: Sheet[] = []
  let from1904 = false
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904)
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const link = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const path = targets.get(link)
      if (path !== undefined && parts.has(path)) sheets.push({ name: attributes.name ?? '', path })
    },
  })
  if (sheets.length === 0) throw new WorkbookRefused('noSheet')
  return { sheets, from1904 }
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
