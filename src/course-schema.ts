import { z } from 'zod'
import { settingHelp } from './setting-help.ts'
import { settingsSchema } from './stages/parse/settings.ts'

/** The JSON schema of course.yaml, by which editors such as VS Code complete keys and show what they mean. */
export function courseSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7' })
  const schema = { $schema, title: 'course.yaml', ...withHelp(rest, '') }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** A schema with the help of the keys that lie on this way. */
function withHelp(schema: object, way: string): object {
  const description = settingHelp.get(way)
  const parts = Object.entries(schema).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === 'properties' && isObject(value)) return [key, helpOfEach(value, way)]
    if (key === 'items' && isObject(value)) return [key, withHelp(value, `${way}[]`)]
    if (key === 'anyOf' && Array.isArray(value)) return [key, value.map((one: object) => withHelp(one, `${way}|`))]
    return [key, value]
  })
  return { ...(description === undefined ? {} : { description }), ...Object.fromEntries(parts) }
}

const helpOfEach = (properties: object, way: string): object =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]: [string, object]) => [key, withHelp(value, joined(way, key))]),
  )

// Lists and alternatives have the way of the key that they belong to, but no help of their own.
function joined(way: string, key: string): string {
  const before = way.replace(/[[\]|]/g, '')
  return before === '' ? key : `${before}.${key}`
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
