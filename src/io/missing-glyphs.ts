import { checkGlyphs } from '../checks/glyphs.ts'
import type { Course } from '../course.ts'
import { type Font, fontStack } from '../fonts.ts'
import type { Problem } from '../problem.ts'
import type { CourseSource } from '../source.ts'
import { loadFont } from './fonts.ts'

/** Characters of a course that no font of its stack has; a further font is opened only while some are missing. */
export async function findMissingGlyphs(course: Course, source: CourseSource): Promise<readonly Problem[]> {
  const opened: Font[] = []
  let missing: readonly Problem[] = []
  for (const name of fontStack(course.language)) {
    opened.push(await loadFont(name, 400))
    missing = checkGlyphs(course, source, (code) => opened.some((font) => font.glyphOf(code) !== null))
    if (missing.length === 0) break
  }
  return missing
}
