/** One instruction of a page's content: what it is given, and from where to where it stands in the text. */
export interface Operator {
  readonly name: string
  readonly operands: readonly string[]
  readonly from: number
  readonly to: number
}

/**
 * The instructions of a page's content, in order. Of words whose place nobody asks
 * for, one instruction stands for all.
 */
export function* operatorsIn(text: string, skipWords: () => boolean): Generator<Operator> {
  let operands: string[] = []
  let from = -1
  for (const { token, isName, at } of tokensIn(text, skipWords)) {
    if (from < 0) from = at
    if (!isName) operands.push(token)
    else {
      yield { name: token, operands, from, to: at + token.length }
      operands = []
      from = -1
    }
  }
}

interface Token {
  readonly token: string
  /** It is the name of an instruction, not what one is given. */
  readonly isName: boolean
  readonly at: number
}

function* tokensIn(text: string, skipWords: () => boolean): Generator<Token> {
  const reader = new RegExp(pattern, 'y')
  while (reader.lastIndex < text.length) {
    const from = reader.lastIndex
    const match = reader.exec(text)
    if (match === null)
      throw new Error(`The content of a page cannot be read at ${JSON.stringify(text.slice(from, from + 20))}`)
    const token = match[1] ?? match[2]
    if (token === undefined) continue
    yield { token, isName: match[2] !== undefined && !words.has(token), at: match.index }
    const end = token === 'BT' && skipWords() ? endOfPlain(text, reader.lastIndex) : null
    if (end === null) continue
    if (end.shows) yield { token: 'Tj', isName: true, at: reader.lastIndex }
    reader.lastIndex = end.at
  }
}

// White space or a remark; what an instruction is given; the name of the instruction.
const pattern =
  /[\s\0]+|%[^\r\n]*|(<<|>>|<[^<>]*>|\((?:\\[\s\S]|[^\\()])*\)|[[\]]|\/[^\s\0()<>[\]{}/%]*|[-+.\d][^\s\0()<>[\]{}/%]*)|([A-Za-z'"][^\s\0()<>[\]{}/%]*)/

const words = new Set(['true', 'false', 'null'])

/** Where a stretch of words ends that holds neither marks nor strings in which its end could seem to stand. */
function endOfPlain(text: string, from: number): { readonly at: number; readonly shows: boolean } | null {
  const end = text.indexOf('\nET', from)
  if (end < 0) return null
  const between = text.slice(from, end)
  return /\(|BDC|BMC|EMC/.test(between) ? null : { at: end, shows: /T[jJ]/.test(between) }
}
