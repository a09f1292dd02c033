import { inflateSync } from 'node:zlib'

/** A picture as it is drawn. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue of a pixel. */
  at(x: number, y: number): readonly number[]
}

/** Reads a PNG of eight bits a colour, as browsers write them. */
export function readPng(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  const rows = unfiltered(inflateSync(Buffer.concat(dataIn(png))), width * channels, height, channels)
  return { width, height, at: (x, y) => [...rows.subarray((y * width + x) * channels).subarray(0, 3)] }
}

function dataIn(png: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return parts
}

function unfiltered(data: Buffer, row: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0)
      const up = y === 0 ? 0 : (pixels[at - row] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (pixels[at - row - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0
      pixels[at] = ((data[y * (row + 1) + 1 + x] ?? 0) + guess) & 255
    }
  }
  return pixels
}

function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(sum - each))
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left
  return (b ?? 0) <= (c ?? 0) ? up : corner
}
