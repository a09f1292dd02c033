import { error, type Place, type Problem } from '../../problem.ts'
import { limits, type SourceFile } from '../../source.ts'

/** Finds text that no parser should be given: too long, too deep, or with characters that are not text. */
export function checkLimits(file: SourceFile): readonly Problem[] {
  if (file.text.length > limits.textBytes) return [tooLong(file)]
  return [...badCharacters(file), ...tooDeep(file), ...openComments(file)]
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

function tooDeep(file: SourceFile): readonly Problem[] {
  const line = file.text.split('\n').findIndex((text) => depthOf(text) > limits.nesting)
  if (line < 0) return []
  const place = { path: file.path, line: line + 1, column: 1 }
  return [error('limits', place, `Unexpected nesting, expected at most ${limits.nesting} levels: flatten this line`)]
}

function depthOf(line: string): number {
  const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? ''
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  const brackets = Math.max(...[...line.matchAll(/[[(]{2,}/g)].map((match) => match[0].length), 0)
  return Math.max(opening.replace(/[\s\d]/g, '').length, indent / 2, brackets)
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
