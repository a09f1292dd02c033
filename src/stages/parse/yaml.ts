import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { error, type Place, type Problem } from '../../problem.ts'
import { knownKeys } from './schema-keys.ts'
import { didYouMean } from './suggest.ts'

/** YAML that was read against a schema, and where each key stands. */
export interface Settings<T> {
  readonly value: T | null
  readonly problems: readonly Problem[]
  /** The text is no YAML at all, so no key of it was read. */
  readonly broken: boolean
  place(...keys: readonly (string | number)[]): Place
}

/** What is read: the text, the file it stands in, and the line before its first. */
export interface YamlText {
  readonly path: string
  readonly text: string
  readonly line: number
}

/** Reads YAML against a schema. Every syntax error, unknown key and wrong value becomes a finding at its place. */
export function readYaml<S extends z.ZodType>(source: YamlText, schema: S, rule: string): Settings<z.output<S>> {
  const counter = new LineCounter()
  const document = parseDocument(source.text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true })
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { path: source.path, line: line + source.line, column: col }
  }
  const place = (...keys: readonly (string | number)[]): Place => placeOf(offsetOf(document.contents, keys) ?? 0)
  if (document.errors.length > 0) {
    // One mistake brings many errors after it.
    const problems = document.errors.slice(0, 3).map((issue) => {
      const what = issue.message.includes('call stack') ? 'nested too deeply' : firstLine(issue.message)
      return error(rule, placeOf(issue.pos[0]), `Unexpected YAML: ${what}, expected "key: value" lines`)
    })
    return { value: null, problems, broken: true, place }
  }
  const data = toData(document)
  if (data instanceof Error) {
    const message = `Unexpected YAML: ${firstLine(data.message)}, expected each "*name" to repeat an earlier "&name", a few times`
    return { value: null, problems: [error(rule, place(), message)], broken: true, place }
  }
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data, problems: [], broken: false, place }
  const problems = result.error.issues.flatMap((issue) => explain(issue, schema, place, rule))
  return { value: null, problems, broken: false, place }
}

/** The plain data of a document, or what is wrong with its aliases. */
function toData(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch (cause) {
    if (cause instanceof ReferenceError) return cause
    throw cause
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

function offsetOf(contents: unknown, keys: readonly (string | number)[]): number | undefined {
  let node: unknown = contents
  let offset: number | undefined
  for (const key of keys) {
    const next = isMap(node) ? inMap(node, key) : inList(node, key)
    if (next === null) return offset
    offset = next.offset ?? offset
    node = next.node
  }
  return offset
}

interface Step {
  readonly node: unknown
  readonly offset: number | undefined
}

function inMap(map: YAMLMap, key: string | number): Step | null {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
  if (pair === undefined) return null
  return { node: pair.value, offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined }
}

function inList(list: unknown, key: string | number): Step | null {
  if (!isSeq(list)) return null
  const node: unknown = list.items[Number(key)]
  return { node, offset: isNode(node) ? node.range?.[0] : undefined }
}

function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  place: Settings<unknown>['place'],
  rule: string,
): readonly Problem[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  const meant = issue.code === 'invalid_union' ? closest(issue) : []
  if (meant.length > 0) return meant.flatMap((one) => explain(one, schema, place, rule))
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path)
    return issue.keys.map((key) =>
      error(
        rule,
        place(...path, key),
        `Unexpected key "${key}", expected one of ${known.join(', ')}${didYouMean(key, known)}`,
      ),
    )
  }
  const name = path.length === 0 ? 'the file' : `"${path.join('.')}"`
  return [error(rule, place(...path), `Unexpected value of ${name}: ${issue.message}`)]
}

/** Of several kinds of value the one that was meant: what is wrong lies deeper in it, not in the value itself. */
function closest({ path, errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] {
  const kind = errors.find((issues) => issues.every((issue) => issue.path.length > 0)) ?? []
  return kind.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}
