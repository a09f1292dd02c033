/** Lines that stand for block fences in the text given to Marp. U+FDD0 is no character: no author can write it. */
export const openMark = (index: number): string => `\uFDD0+${index}`

/** The line that stands for a closing fence. */
export const closeMark = (index: number): string => `\uFDD0-${index}`

/** Reads a mark back: `null` when the line is none. */
export function readMark(line: string): { readonly opens: boolean; readonly index: number } | null {
  const match = /^\uFDD0([+-])(\d+)\s*$/.exec(line)
  return match === null ? null : { opens: match[1] === '+', index: Number(match[2]) }
}
