import { z } from 'zod'
import type { DeliveryLog } from '../../delivery-log.ts'
import { error, type Place, type Problem, placeAfter } from '../../problem.ts'

const text = z.string()
const amount = z.number().min(0).max(1_000_000)

const schema = z.object({
  kejian: z.literal('delivery log'),
  version: z.literal(1),
  course: text,
  title: text,
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  started: text,
  ended: text,
  slides: z.array(z.object({ number: text, title: text, planned: amount, seconds: amount })),
  sections: z.array(z.object({ lecture: text, section: text, planned: amount, seconds: amount })),
  breaks: z.array(z.object({ title: text, planned: amount, began: text, seconds: amount })),
  questions: amount,
  away: amount,
})

/** Reads a saved delivery log, or says what is wrong with it. */
export function readLog(path: string, source: string): DeliveryLog | Problem {
  const wrong = (message: string, place: Place = { path, line: 1, column: 1 }): Problem => error('pace', place, message)
  const data = parseJson(source)
  if (data instanceof SyntaxError)
    return wrong(
      'Unexpected JSON, expected a delivery log as the deck saves it: save it again',
      placeIn(path, source, data),
    )
  const known = z.object({ kejian: z.literal('delivery log'), version: z.unknown() }).safeParse(data)
  if (!known.success) return wrong('Unexpected file, expected a delivery log: save one in the deck with the key r')
  if (known.data.version !== 1)
    return wrong(
      `Unexpected delivery log of version ${String(known.data.version)}, expected 1: use the kejian that made the deck`,
    )
  const read = schema.safeParse(data)
  if (read.success) return read.data
  const [issue] = read.error.issues
  return wrong(`Unexpected value of "${issue?.path.join('.')}" in a delivery log (${issue?.message}): save it again`)
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (cause) {
    if (cause instanceof SyntaxError) return cause
    throw cause
  }
}

function placeIn(path: string, source: string, { message }: SyntaxError): Place {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? source.length)
  return placeAfter({ path, line: 1, column: 1 }, source.slice(0, at))
}
