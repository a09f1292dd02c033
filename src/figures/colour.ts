/** A colour with so much of another in it, from none (0) to nothing else (1). */
export function mixed(colour: string, other: string, share: number): string {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  const mix = [1, 3, 5].map((at) => Math.round(part(colour, at) * (1 - share) + part(other, at) * share))
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Which of two colours can be read on a ground: the one with more contrast. */
export const readable = (ground: string, dark: string, light: string): string =>
  contrast(ground, dark) >= contrast(ground, light) ? dark : light

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, two) => one - two)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
