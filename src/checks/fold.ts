import { createRequire } from 'node:module'

/** Text as it is compared: simplified characters, lower case, only letters and digits. Each character is folded by itself. */
export const fold = (text: string): string =>
  [...text.normalize('NFKC')]
    .map(simplify)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

type Convert = (text: string) => string

const known = new Map<string, string>()

let convert: Convert | null = null

function simplify(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  convert ??= loadConverter()
  const simple = convert(character)
  known.set(character, simple)
  return simple
}

// The tables are large: they are read when the first outline is compared, not when kejian starts.
function loadConverter(): Convert {
  const opencc: typeof import('opencc-js/t2cn') = createRequire(import.meta.url)('opencc-js/t2cn')
  return opencc.Converter({ from: 't', to: 'cn' })
}
