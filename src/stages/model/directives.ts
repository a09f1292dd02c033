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

/** Front matter with the lines of keys that Marp knows, and no others. */
export function onlyMarp(frontMatter: string): string {
  let keep = true
  const lines = frontMatter.split('\n').filter((line) => {
    const key = /^["']?([^\s"':#][^"':]*?)["']?\s*:/.exec(line)?.[1]
    if (/^-{3,}\s*$/.test(line)) keep = true
    else if (key !== undefined) keep = marpDirectives.has(key)
    else if (/^\S/.test(line)) keep = false
    return keep
  })
  return lines.join('\n')
}
