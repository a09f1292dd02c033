import type { Format } from './format.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import type { FormatName } from './names.ts'
import { people } from './people.ts'

/** One of the ways in which findings are written. SARIF knows every rule: it is imported only where it is asked for. */
export const loadFormat = (name: FormatName): Promise<Format> => formats[name]()

const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  people: async () => people,
  github: async () => github,
  json: async () => json,
  sarif: async () => (await import('./sarif.ts')).sarif,
}
