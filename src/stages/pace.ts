import type { Course } from '../course.ts'
import type { Problem } from '../problem.ts'
import type { SourceFile } from '../source.ts'
import { changesFor } from './pace/changes.ts'
import { deliveriesOf, type SavedLog } from './pace/deliveries.ts'
import { measureSections, measureSlides } from './pace/measure.ts'
import { reportOf } from './pace/report.ts'

/** Holds a course's plan against logs of its deliveries; `report` is empty where none of them is one of it. */
export function paceReport(
  course: Course,
  logs: readonly SavedLog[],
  files: readonly SourceFile[],
): { readonly report: string; readonly problems: readonly Problem[] } {
  const { deliveries, problems } = deliveriesOf(course, logs)
  if (deliveries.length === 0) return { report: '', problems }
  const slides = measureSlides(course, deliveries)
  const sections = measureSections(course, deliveries)
  const changes = changesFor(slides, files)
  return { report: reportOf(course, { deliveries, sections, slides, changes }), problems }
}
