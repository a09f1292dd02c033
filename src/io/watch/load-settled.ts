import { setTimeout as pause } from 'node:timers/promises'
import type { CourseSource } from '../../source.ts'
import { loadCourse } from '../load.ts'
import { scanFolders } from './scan.ts'

/** Reads a course folder between two saves: what was written to meanwhile, or is empty because it is being written, is read again. */
export async function loadSettled(folder: string): Promise<CourseSource> {
  for (let tries = 0; ; tries += 1) {
    const before = await scanFolders([folder], '')
    const source = await loadCourse(folder)
    const isWhole = source.files.every(({ text }) => text !== '')
    if (tries >= most || (isWhole && before === (await scanFolders([folder], '')))) return source
    await pause(5)
  }
}

// A file may be empty for good, and somebody may save without end.
const most = 20
