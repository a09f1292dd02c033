import type { z } from 'zod'

/** The keys that a schema knows at a place in what is read. */
export function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let current: unknown = schema
  for (const key of path) current = inner(current, key)
  const shape = shapeOf(current)
  return shape === null ? [] : Object.keys(shape)
}

function inner(schema: unknown, key: string | number): unknown {
  const shape = shapeOf(schema)
  if (shape !== null) return Reflect.get(shape, key)
  const definition = definitionOf(schema)
  if (definition === null) return null
  if ('element' in definition) return definition.element
  return firstOf(definition, (kind) => inner(kind, key))
}

/** What the first of several kinds of value has to say. */
function firstOf<T>(definition: object, ask: (kind: unknown) => T | null): T | null {
  const kinds: readonly unknown[] =
    'options' in definition && Array.isArray(definition.options) ? definition.options : []
  return kinds.map(ask).find((found) => found !== null) ?? null
}

function shapeOf(schema: unknown): object | null {
  const definition = definitionOf(schema)
  if (definition === null) return null
  if ('shape' in definition && typeof definition.shape === 'object') return definition.shape
  if ('innerType' in definition) return shapeOf(definition.innerType)
  return firstOf(definition, shapeOf)
}

function definitionOf(schema: unknown): object | null {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return null
  const { def } = schema
  if (typeof def !== 'object' || def === null) return null
  if ('innerType' in def && !('shape' in def) && !('element' in def)) return definitionOf(def.innerType)
  return def
}
