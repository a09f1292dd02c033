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

/** Keys and values on one line that Marp reads as the same keys and values. */
export const writeSettings = (settings: Readonly<Record<string, unknown>>): string => {
  const pairs = Object.entries(settings).map(([key, value]) => `${JSON.stringify(key)}: ${writeValue(value)}`)
  return `{ ${pairs.join(', ')} }`
}

// Nothing is written as nothing, for Marp takes the word null for text; in a list nothing and no text are the same to it.
const writeValue = (value: unknown): string =>
  value === null ? '' : JSON.stringify(value, (_key, inner: unknown) => inner ?? '')
