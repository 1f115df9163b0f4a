import { SaxesParser } from 'saxes'
import { WorkbookRefused } from './workbook-refusal.ts'

export interface XmlReader {
  /** `name` without its prefix: some programs write `x:row`. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const pieceBytes = 1 << 18

/**
 * Reads one part of a workbook piece by piece. Entities of the file's own and parts from outside are never followed.
 * @throws WorkbookRefused `notAWorkbook` when it is not well-formed
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser()
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name, attributes }) => reader.open?.(local(name), attributes))
  parser.on('closetag', ({ name }) => reader.close?.(local(name)))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('error', () => {
    throw new WorkbookRefused('notAWorkbook')
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += pieceBytes)
    parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}
