import { isPair, isScalar, parseDocument, Scalar, visit } from 'yaml'
import { type Passage, thing } from '../../checks/words/passage.ts'
import type { SourceFile } from '../../source.ts'

/** The values of course.yaml or a glossary that somebody reads. */
export function passagesOfYaml({ path, text }: SourceFile): readonly Passage[] {
  const found: Passage[] = []
  visit(parseDocument(text, { prettyErrors: false, logLevel: 'silent' }), {
    Scalar: (key, { range, type }, ancestors) => {
      const keys = ancestors.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []))
      if (key === 'key' || !range || !read.has(keys.at(-1) ?? '')) return
      const start = range[0] + headLength(text.slice(range[0], range[1]), type)
      const quoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
      const source = text.slice(start, quoted ? range[1] - 1 : range[1])
      const reader = keys.includes('trainer') ? 'trainer' : 'participant'
      found.push({ path, start, text: masked(source), kind: 'value', reader })
    },
  })
  return found
}

/** The keys whose values somebody reads. */
const read: ReadonlySet<string> = new Set([
  ...['title', 'subtitle', 'author', 'keywords', 'text', 'term', 'meaning', 'group'],
  ...['prepare', 'verify', 'late'],
])

/** What stands before the first word: a quotation mark, or the line of `|` and `>`. */
function headLength(source: string, type: string | null | undefined): number {
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) return 1
  if (type !== Scalar.BLOCK_FOLDED && type !== Scalar.BLOCK_LITERAL) return 0
  return (/^.*(?:\r\n?|\n)/.exec(source)?.[0] ?? '').length
}

const masked = (source: string): string => source.replaceAll(/\\.|''/g, (all) => thing.repeat(all.length))
