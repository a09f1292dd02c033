import { asJson, type Memory, recalled } from './memory.ts'

/** What a file is made of, each part told by its digest. */
export interface Parts {
  readonly page: string
  readonly print: string
  readonly told: string
  readonly pictured: string
}

/** What is another than when a file was last made, `null` where nothing is; remembers of what it is made this time. */
export async function changeOf(memory: Memory, path: string, parts: Parts): Promise<Change | null> {
  const key = `parts ${path}`
  const last = await recalled(memory, key, form)
  const change = last === null ? 'all' : (order.find((name) => last[name] !== parts[name]) ?? null)
  if (change !== null) await memory.keep(key, form.write(parts))
  return change
}

type Change = keyof Parts | 'all'

/** Why a file is made, as an editor reads it. */
export const whyMade = (change: Change | null): string => `made because ${reasons[change ?? 'none']}`

// What comes first explains what follows.
const order = ['page', 'told', 'pictured', 'print'] as const

const reasons: Readonly<Record<Change | 'none', string>> = {
  all: 'it is new, or kejian is',
  page: 'its page has changed',
  told: 'its title, notes or bookmarks have changed',
  pictured: 'the pages have changed of which it shows pictures',
  print: 'it was printed anew',
  none: 'what was kept of it is gone or damaged',
}

const form = asJson((value): Parts | null => {
  if (typeof value !== 'object' || value === null) return null
  const [page, told, pictured, print] = order.map((name): unknown => Reflect.get(value, name))
  const isWhole = isText(page) && isText(told) && isText(pictured) && isText(print)
  return isWhole ? { page, told, pictured, print } : null
})

const isText = (value: unknown): value is string => typeof value === 'string'
