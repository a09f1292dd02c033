import type { Nodes, Root } from 'mdast'
import { error, type Place, type Problem } from '../../problem.ts'
import { limits, type SourceFile } from '../../source.ts'

/** Finds text that no parser should be given: too long, too deep, or with characters that are not text. */
export function checkLimits(file: SourceFile): readonly Problem[] {
  if (file.text.length > limits.textBytes) return [tooLong(file)]
  return [...badCharacters(file), ...hugeFences(file), ...openComments(file)]
}

const tooLong = (file: SourceFile): Problem =>
  error(
    'limits',
    { path: file.path, line: 1, column: 1 },
    `Unexpected size of ${file.text.length} characters, expected at most ${limits.textBytes}: split the file`,
  )

function badCharacters(file: SourceFile): readonly Problem[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufdd0-\ufdef\ufffe\uffff]/g
  return [...file.text.matchAll(bad)].slice(0, 20).map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return error(
      'limits',
      placeAt(file, match.index),
      `Unexpected character U+${code}, expected text: delete it, or save the file as UTF-8 text`,
    )
  })
}

// Cheap and rough, before the parser: what is legal Markdown and far from any author's hand.
const huge = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){200}|^[ \t]*:{200}|(?:[[({]\s*){200}/m

function hugeFences(file: SourceFile): readonly Problem[] {
  const found = huge.exec(file.text)
  if (found === null || rule.test(lineAt(file.text, found.index))) return []
  return [
    error(
      'limits',
      placeAt(file, found.index),
      'Unexpected run of 200 signs that open quotes, lists, blocks or brackets, expected a few: flatten this line',
    ),
  ]
}

// `- - - -` may be as long as it likes.
const rule = /^[ \t]*([-*])[ \t]*(?:\1[ \t]*)+$/

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end < 0 ? text.length : end)
}

function openComments(file: SourceFile): readonly Problem[] {
  const closed = file.text.lastIndexOf('-->')
  const open = [...file.text.slice(closed + 1).matchAll(/<!--/g)]
  if (open.length <= limits.openComments) return []
  const place = placeAt(file, closed + 1 + (open[0]?.index ?? 0))
  return [
    error('limits', place, `Unexpected ${open.length} comments without an end, expected "-->": close or delete them`),
  ]
}

function placeAt(file: SourceFile, offset: number): Place {
  const before = file.text.slice(0, offset)
  const line = before.split('\n').length
  return { path: file.path, line, column: offset - before.lastIndexOf('\n') }
}

/** Finds what is nested so deeply that Marp would leave it out of the slides in silence. */
export function checkNesting(file: SourceFile, root: Root): readonly Problem[] {
  let level: readonly Nodes[] = [root]
  for (let depth = 0; depth <= limits.nesting; depth += 1) level = level.flatMap(contained)
  const [first] = level
  if (first === undefined) return []
  const { line = 1, column = 1 } = first.position?.start ?? {}
  const name = names.get(first.type) ?? first.type
  return [
    error(
      'limits',
      { path: file.path, line, column },
      `Unexpected ${name} more than ${limits.nesting} levels deep (a list counts for two), expected less: flatten it`,
    ),
  ]
}

const names: ReadonlyMap<string, string> = new Map([
  ['blockquote', 'quote'],
  ['list', 'list'],
  ['listItem', 'list'],
  ['containerDirective', 'block'],
  ['footnoteDefinition', 'footnote'],
])

const contained = (node: Nodes): readonly Nodes[] =>
  'children' in node ? node.children.filter((child) => names.has(child.type)) : []
