import { closing, type Find, type Passage, signs, type WordRule } from './passage.ts'

/** One space between Chinese and Latin letters or digits. */
export const spacing: WordRule = {
  name: 'spacing',
  severity: 'warning',
  fixes: true,
  says: 'One space between Chinese and Latin letters or digits: words and figures are found at a glance, and in every program.',
  find: (passage) =>
    passage.kind === 'figure' ? [] : [...passage.text.matchAll(missing)].map((match) => gapAt(match, passage)),
}

const missing = new RegExp(
  `\\p{Script=Han}${signs}(?=[A-Za-z0-9])|(?:[A-Za-z0-9]|(?<=\\d)[%‰])${signs}(?=\\p{Script=Han})`,
  'gu',
)

function gapAt({ 0: match, index }: RegExpExecArray, { text }: Passage): Find {
  const first = String.fromCodePoint(match.codePointAt(0) ?? 0)
  const last = String.fromCodePoint(text.codePointAt(index + match.length) ?? 0)
  // Behind signs that close and before those that open: on the other side they would be no signs any more.
  const at = index + Math.max(match.lastIndexOf(closing) + 1, first.length)
  return {
    at,
    message: `Unexpected "${first}${last}", expected a space between Chinese and Latin letters or digits: write "${first} ${last}"`,
    fix: [{ at, was: '', text: ' ' }],
  }
}
