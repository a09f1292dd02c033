import { isDirective, readSettings, writeSettings } from '../../marp/directives.ts'
import { frontMatterLines } from '../../marp/reading.ts'

// What tools around Marp Core read of front matter; on slides it does nothing.
const toolKeys = new Set(['author', 'description', 'image', 'keywords', 'marp', 'title', 'transition', 'url'])

/** Tells whether Marp or a tool around it knows a key of front matter. */
export const isMarpKey = (key: string): boolean => isDirective(key) || toolKeys.has(key)

/** Quotes the values that Marp takes as they stand, such as `header: Part 1: money`; Marp does so before it reads YAML. */
export const loosen = (yaml: string): string =>
  yaml
    .split('\n')
    .map((line) => {
      const match = /^(["']?)(\w+)\1(\s*:\s+)(.+)$/.exec(line)
      const value = match?.[4]?.trim() ?? ''
      if (match === null || value === '' || !isMarpKey(match[2] ?? '') || /^["'{|>~&*[]/.test(value)) return line
      return `${match[2]}${match[3]}${JSON.stringify(value)}`
    })
    .join('\n')

/** Front matter with what Marp Core reads of it and no more; a comment in a value stays out too. */
export function onlyMarp(frontMatter: string): string {
  const found = frontMatterLines(frontMatter)
  if (found === null) return ''
  const read = Object.entries(readSettings(found.yaml) ?? {}).filter(([key]) => isDirective(key))
  return `---\n${writeSettings(Object.fromEntries(read.map(([key, value]) => [key, withoutComments(value)])))}\n---`
}

function withoutComments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComments)
  return typeof value === 'string' ? value.replace(/<!--[\s\S]*?(?:-->|$)/g, '') : value
}

/** A line of front matter, counted from 1. */
interface FrontMatterLine {
  readonly text: string
  readonly line: number
}

/** The lines of front matter under keys that are wanted; a remark of YAML's own counts as the key `#`. */
export function linesUnder(frontMatter: string, wanted: (key: string) => boolean): readonly FrontMatterLine[] {
  let keep = false
  return frontMatter
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => {
      const key = /^["']?([^\s"':#][^"':]*?)["']?\s*:/.exec(text)?.[1]
      if (key !== undefined) keep = wanted(key)
      else if (/^[^\s-]/.test(text)) keep = wanted('#')
      return keep && !isFence(text)
    })
}

const isFence = (line: string): boolean => /^-{3,}\s*$/.test(line)
