import { createHash } from 'node:crypto'

/** What tells bytes or a text from all others. */
export const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
