import { deflateSync } from 'node:zlib'

/** Packed as a PNG has it. */
export const deflated = (bytes: Buffer): Buffer => deflateSync(bytes)

/** The sum by which a PNG proves its parts. */
export function crc32Of(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
