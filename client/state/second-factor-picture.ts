/** The secret of an authenticator address in fours, as one types it; empty when there is none. */
export function secretWords(totpUri: string): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The address as a picture that an authenticator app reads: a data URL, drawn in this page. */
export async function secondFactorPicture(totpUri: string): Promise<string> {
  const { toString: draw } = await import('qrcode')
  const svg = await draw(totpUri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
