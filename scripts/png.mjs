// Writes small PNGs: at most 128 colours, and a hair line around the picture.
import { crc32, deflateSync } from 'node:zlib'

const colours = 128
const line = [0xc3, 0xce, 0xd6]

/** The PNG of some pixels of four bytes each. */
export function png({ width, height, pixels }) {
  const palette = paletteOf(pixels)
  const nearest = new Map()
  const indexOf = (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue
    const known = nearest.get(key) ?? closest(palette, [red, green, blue])
    nearest.set(key, known)
    return known
  }
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const edge = x === 0 || y === 0 || x === width - 1 || y === height - 1
      rows[y * (width + 1) + 1 + x] = edge ? indexOf(...line) : indexOf(pixels[at], pixels[at + 1], pixels[at + 2])
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    ['IHDR', head],
    ['PLTE', Buffer.from(palette.flat())],
    ['IDAT', deflateSync(rows, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ]
  return Buffer.concat([signature, ...parts.map(([name, data]) => chunk(name, data))])
}

/** The colours that fill most, those alike counted as one. */
function paletteOf(pixels) {
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += 4) {
    const key = ((pixels[at] >> 4) << 8) | ((pixels[at + 1] >> 4) << 4) | (pixels[at + 2] >> 4)
    const known = counts.get(key) ?? { count: 0, exact: new Map() }
    const exact = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    known.count += 1
    known.exact.set(exact, (known.exact.get(exact) ?? 0) + 1)
    counts.set(key, known)
  }
  const most = [...counts.values()].sort((one, other) => other.count - one.count).slice(0, colours - 1)
  const exact = most.map((one) => [...one.exact].sort((a, b) => b[1] - a[1])[0][0])
  return [line, ...exact.map((key) => [key >> 16, (key >> 8) & 255, key & 255])]
}

function closest(palette, [red, green, blue]) {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2)
  return distances.indexOf(Math.min(...distances))
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
