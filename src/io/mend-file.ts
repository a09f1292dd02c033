import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { Problem } from '../problem.ts'
import { mend } from '../stages/mend.ts'
import { cannotWrite } from './claim.ts'

const byteOrderMark = '\uFEFF'

/** Mends a file in its place and gives the findings that were mended; byte order mark, line ends and rights stay. */
export async function mendFile(path: string, problems: readonly Problem[]): Promise<readonly Problem[]> {
  const target = await realpath(path)
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(target))
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : ''
  const { text: better, mended } = mend(text.slice(mark.length), problems)
  if (mended.length > 0) await replace(target, mark + better)
  return mended
}

// Aside first: nobody's text is lost when the disk is full.
async function replace(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await writeFile(aside, text)
    await chmod(aside, (await stat(path)).mode)
    await rename(aside, path)
  } catch (cause) {
    await rm(aside, { force: true })
    throw cannotWrite(cause)
  }
}
