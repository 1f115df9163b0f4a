import type { Response } from 'express'
import { type Released, readReleased } from '../sealed/released.ts'

/** A file that leaves: bytes with what a browser needs to know of them. */
export interface FileReply {
  bytes: Uint8Array
  contentType: string
  fileName: string
  /** Marking, attribution, ward vintage and filter travel with the file. */
  headers: Readonly<Record<string, string>>
}

/** The only sender of data. Accepts nothing that gate 2 has not released. */
export function sendAnswer(
  response: Response,
  released: Released<unknown>,
  contentType = 'application/json',
): void {
  response.setHeader('Cache-Control', 'no-store')
  response.type(contentType).send(JSON.stringify(readReleased(released)))
}

/** Sends a released file under its name. */
export function sendFile(response: Response, released: Released<FileReply>): void {
  const file = readReleased(released)
  for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, headerText(value))
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${file.fileName.replace(/[^A-Za-z0-9._-]/g, '-')}"`,
  )
  response
    .type(file.contentType)
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
}

/** Header values are Latin-1 on the wire: anything else travels percent-encoded. */
function headerText(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value)
}

/** Sends released text: a reference layer of the area pack, a list of refused rows. */
export function sendText(response: Response, released: Released<string>, contentType: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.type(contentType).send(readReleased(released))
}
