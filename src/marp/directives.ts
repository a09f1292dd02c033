import { globals, locals } from '@marp-team/marpit/lib/markdown/directives/directives.js'
import { yaml } from '@marp-team/marpit/lib/markdown/directives/yaml.js'

/** The keys and values of front matter or a comment as Marp reads them, every value as text; `null` when Marp reads none. */
export function readSettings(text: string): Readonly<Record<string, unknown>> | null {
  const data = yaml(text, true)
  return typeof data !== 'object' || data === null || Array.isArray(data) ? null : { ...data }
}

/** Tells whether Marp Core does something at this key, `_` forms for one slide included. */
export const isDirective = (key: string): boolean => names.has(key)

// What Marp Core adds to Marpit's own.
const core = ['math', 'size']

const names = new Set([
  ...Object.keys(globals),
  ...Object.keys(locals),
  ...Object.keys(locals).map((name) => `_${name}`),
  ...core,
])

/** Keys and values as text that Marp reads as the same keys and values, a line each. */
export const writeSettings = (settings: Readonly<Record<string, unknown>>): string =>
  Object.entries(settings)
    .map(([key, value]) => `${JSON.stringify(key)}:${value === null ? '' : ` ${JSON.stringify(value, nullAsText)}`}\n`)
    .join('')

// In a list nothing and no text are the same to Marp.
const nullAsText = (_key: string, value: unknown): unknown => value ?? ''

// Comments that tools beside Marp read; Marp does not take them for notes either.
const magic =
  /^(prettier-ignore(-(start|end))?|markdownlint-((disable|enable).*|capture|restore)|lint (disable|enable|ignore).*)$/

/** Tells whether a comment that is no setting means something to Marp or to a tool and is thereby no note. */
export const isMagic = (comment: string, inHeading: boolean): boolean =>
  magic.test(comment) || (inHeading && comment === 'fit')
