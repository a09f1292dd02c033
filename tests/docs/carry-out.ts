import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A step of a page: a whole file, lines to append to one, or lines to change in it. */
export interface Step {
  readonly path: string
  readonly way: 'file' | 'append' | 'diff'
  readonly text: string
}

/** The steps that a page shows, in order: fences that name a path after their language. */
export const stepsIn = (page: string): readonly Step[] =>
  [...page.matchAll(/^( *)```(\w+)( append)? (\S+\.\w+)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', language, append, path = '', text = '']): Step => ({
      path,
      way: language === 'diff' ? 'diff' : append === undefined ? 'file' : 'append',
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  )

/** Does in a folder what a step says. */
export function carryOut({ path, way, text }: Step, folder: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  if (way === 'file') writeFileSync(file, text)
  else if (way === 'append') appendFileSync(file, text)
  else writeFileSync(file, patched(readFileSync(file, 'utf8'), text, path))
}

/** A text with a diff applied: its kept and removed lines must stand in it once, one after the other. */
function patched(text: string, diff: string, path: string): string {
  const lines = diff.trimEnd().split('\n')
  const before = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1))
  const after = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1))
  const parts = text.split(before.join('\n'))
  if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} places for:\n${diff}`)
  return parts.join(after.join('\n'))
}
