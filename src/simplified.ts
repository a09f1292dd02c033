import { createRequire } from 'node:module'

/** A text in traditional characters as it is written in simplified ones; words are turned as words. */
export function toSimplified(text: string): string {
  convert ??= loadConverter()
  return convert(text)
}

type Convert = (text: string) => string

let convert: Convert | null = null

// The tables are large: they are read when the first text is turned, not when kejian starts.
function loadConverter(): Convert {
  const opencc: typeof import('opencc-js/t2cn') = createRequire(import.meta.url)('opencc-js/t2cn')
  return opencc.Converter({ from: 't', to: 'cn' })
}
