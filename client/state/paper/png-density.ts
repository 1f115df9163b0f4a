/**
 * PNG bytes that say how many dots an inch they are meant for (chunk pHYs, after the header): a canvas never does, and a
 * printer then guesses. Throws for what is no PNG.
 */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, at) => png[at] === byte)
  if (!isPng) throw new Error('not a PNG')
  // Signature of 8 bytes, then IHDR: length, name, 13 bytes, check sum.
  const after = 8 + 25
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set([0x70, 0x48, 0x59, 0x73], 4)
  const perMetre = Math.round(dotsPerInch / 0.0254)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = 1
  view.setUint32(17, checkSum(chunk.subarray(4, 17)))
  const out = new Uint8Array(png.length + chunk.length)
  out.set(png.subarray(0, after))
  out.set(chunk, after)
  out.set(png.subarray(after), after + chunk.length)
  return out
}

/** CRC-32 as PNG has it. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
