import type { IncomingMessage } from 'node:http'
import { type Answer, json } from './answer.ts'

/** Reads the JSON that was sent along, or says why not. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly value: unknown } | { readonly wrong: Answer }> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return { wrong: json(415, { wrong: 'type' }) }
  }
  const bytes = await readBytes(request)
  if (bytes === null) return { wrong: { ...json(413, { wrong: 'size' }), headers: { Connection: 'close' } } }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { wrong: json(400, { wrong: 'json' }) }
  }
}

const mostBytes = 64 * 1024

async function readBytes(request: IncomingMessage): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null
  const parts: Buffer[] = []
  let size = 0
  // Not ended early by the loop: the answer goes out over the same connection.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > mostBytes) return null
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
