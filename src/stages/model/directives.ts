const global = [
  'headingDivider',
  'lang',
  'style',
  'theme',
  'title',
  'author',
  'description',
  'image',
  'keywords',
  'url',
]

const local = [
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'class',
  'color',
  'footer',
  'header',
  'paginate',
  'transition',
]

const core = ['marp', 'math', 'size']

/** Everything that Marp reads from front matter and comments, `_` forms for one slide included. */
export const marpDirectives: ReadonlySet<string> = new Set([
  ...global,
  ...core,
  ...local,
  ...local.map((name) => `_${name}`),
])

/** Quotes the values that Marp takes as they stand, such as `header: Part 1: money`; Marp does so before it reads YAML. */
export const loosen = (yaml: string): string =>
  yaml
    .split(/\r?\n/)
    .map((line) => {
      const match = /^(["']?)(\w+)\1(\s*:\s+)(.+)$/.exec(line)
      const value = match?.[4]?.trim() ?? ''
      if (match === null || !marpDirectives.has(match[2] ?? '') || /^["'{|>~&*`[]/.test(value)) return line
      return `${match[2]}${match[3]}${JSON.stringify(value)}`
    })
    .join('\n')

/** Front matter with the lines of keys that Marp knows, and no others; a comment in a value stays out too. */
export function onlyMarp(frontMatter: string): string {
  const kept = new Set(linesUnder(frontMatter, (key) => marpDirectives.has(key)).map(({ line }) => line))
  const lines = frontMatter.split('\n').filter((text, index) => isFence(text) || kept.has(index + 1))
  return lines.join('\n').replace(/<!--[\s\S]*?(?:-->|$)/g, '')
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
