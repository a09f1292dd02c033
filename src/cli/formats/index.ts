import type { Format } from './format.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import type { FormatName } from './names.ts'
import { people } from './people.ts'
import { sarif } from './sarif.ts'

/** Every way in which findings are written. */
export const formats: Readonly<Record<FormatName, Format>> = { people, github, sarif, json }
