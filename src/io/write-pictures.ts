import { renameSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { picturesFolder } from '../stages/offenders.ts'
import { cannotWrite, claimFolder, makeFolders, removeEmpty } from './claim.ts'
import { type Finished, writeAside } from './write.ts'

/**
 * Puts the pictures of what is wrong into an output folder in place of those of the courses that were measured anew;
 * nothing else in the folder is touched, and none of it is in the manifest.
 */
export async function renewPictures(
  out: string,
  pictures: readonly Finished[],
  isMeasured: (course: string) => boolean,
): Promise<void> {
  const folder = join(out, picturesFolder)
  const before = await readdir(folder).catch(() => [])
  if (pictures.length === 0 && !before.some(isMeasured)) return
  const claim = await claimFolder(out).catch(explain)
  try {
    await writeAside(claim.aside, pictures)
    for (const course of before.filter(isMeasured)) rmSync(join(folder, course), { recursive: true, force: true })
    for (const { path } of pictures) {
      makeFolders(dirname(join(out, path)))
      renameSync(join(claim.aside, path), join(out, path))
    }
    removeEmpty(folder, out)
  } catch (cause) {
    explain(cause)
  } finally {
    claim.leave()
  }
}

const explain = (cause: unknown): never => {
  throw cannotWrite(cause)
}
