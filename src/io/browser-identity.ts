import { stat } from 'node:fs/promises'

/** What tells one browser from another. */
export async function identityOf(executablePath: string): Promise<string> {
  // A browser that was updated in place has another size or date.
  const { size, mtimeMs } = await stat(executablePath).catch(() => ({ size: 0, mtimeMs: 0 }))
  return `${executablePath} ${size} ${mtimeMs}`
}
