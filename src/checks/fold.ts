import { toSimplified } from '../simplified.ts'

/** Text as it is compared: simplified characters, lower case, only letters and digits. Each character is folded by itself. */
export const fold = (text: string): string =>
  [...text.normalize('NFKC')]
    .map(simplify)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const known = new Map<string, string>()

function simplify(character: string): string {
  const found = known.get(character)
  if (found !== undefined) return found
  const simple = toSimplified(character)
  known.set(character, simple)
  return simple
}
