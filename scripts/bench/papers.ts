// Writes the HTML of a course's workbook and guide as it is printed, for tools that print HTML.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKit } from '../../src/build.ts'
import { readCourses } from '../../src/io/read-courses.ts'
import { nothingKnown } from '../../src/known.ts'
import { formatProblem, hasErrors } from '../../src/problem.ts'
import { readSource } from '../../src/read.ts'
import { plan } from '../../src/stages/plan.ts'
import { render } from '../../src/stages/render.ts'

const [course = '', folder = ''] = process.argv.slice(2)
const { courses, problems } = await readCourses([course], readSource)
if (hasErrors(problems)) throw new Error(problems.map(formatProblem).join('\n'))
const kit = await openKit(courses)
for (const job of courses.flatMap((each) => plan(each, ['workbook', 'guide']))) {
  const { html } = await render(job, kit, nothingKnown)
  writeFileSync(join(folder, `${job.output.name}.html`), html)
}
