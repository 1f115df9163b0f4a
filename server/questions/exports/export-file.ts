/** A file on its way out: what `http/send.ts` writes as it stands. */
export interface ExportFile {
  bytes: Uint8Array
  contentType: string
  /** ASCII, safe in a `Content-Disposition`. */
  fileName: string
  /** Marking, attribution, ward vintage, filter and data version, so that they travel with the bytes. */
  headers: Readonly<Record<string, string>>
}
