import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openKit } from '../../src/build.ts'
import type { Course } from '../../src/course.ts'
import { drawCourses } from '../../src/io/draw-courses.ts'
import { loadCourse } from '../../src/io/load.ts'
import { nothingKnown } from '../../src/known.ts'
import type { Made } from '../../src/made.ts'
import type { CourseSource } from '../../src/source.ts'
import { cutEdition } from '../../src/stages/edition.ts'
import { type Job, plan } from '../../src/stages/plan.ts'
import { render } from '../../src/stages/render.ts'
import { findLeaks } from '../../src/stages/secrecy.ts'
import { testDrawer } from '../setup/drawer.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { buildFor, courseOf } from './secrets.ts'

const folder = join(import.meta.dirname, '../fixtures/figures/secret')
const out = temporaryFolder()

let source: CourseSource
let course: Course

beforeAll(async () => {
  source = await loadCourse(folder)
  course = await drawn(source)
})

async function drawn(read: CourseSource): Promise<Course> {
  const { courses } = await drawCourses({ courses: [courseOf(read)], problems: [] }, openKit, testDrawer)
  return courses[0] ?? courseOf(read)
}

const htmlOf = async (job: Job): Promise<string> => (await render(job, await openKit([course]), nothingKnown)).html

const jobsFor = (audience: string, of: Course): readonly Job[] =>
  plan(of).filter(({ artifact }) => artifact.edition.audience === audience)

const pagesFor = (of: Course): Promise<readonly string[]> => Promise.all(jobsFor('participant', of).map(htmlOf))

const changed = (change: (text: string) => string): Promise<Course> =>
  drawn({ ...source, files: source.files.map(({ path, name, text }) => ({ path, name, text: change(text) })) })

test('the participants’ course has neither the drawings nor the data of figures that are the trainer’s', () => {
  const cut = cutEdition(course, { audience: 'participant' })
  expect(course.drawings.size).toBe(5)
  expect(cut.drawings.size).toBe(2)
  expect(JSON.stringify([cut.lectures, [...cut.drawings]])).not.toMatch(/zq[a-z]+qz/)
})

test('no file of the participants holds a word of the trainer’s figures, those of the trainer hold all', async () => {
  const entries = await buildFor(folder, out)
  const textsFor = async (audience: string): Promise<string> => {
    const paths = entries.filter((entry) => entry.audience === audience && entry.path.endsWith('.html'))
    return (await Promise.all(paths.map(({ path }) => readFile(join(out, path), 'utf8')))).join('')
  }
  expect(await textsFor('participant')).not.toMatch(/zq[a-z]+qz/)
  for (const word of ['zqjanuaryqz', 'zqtruecreditofthetrainerqz', 'zqunitwordsqz'])
    expect(await textsFor('trainer')).toContain(word)
  for (const word of ['zpwatermeterpz', 'zpcasecreditpz', 'zpjanuarypz'])
    expect(await textsFor('participant')).toContain(word)
})

test('other words, data and numbers of the trainer’s figures change no page of the participants', async () => {
  const before = await pagesFor(course)
  expect(
    await pagesFor(await changed((text) => text.replace(/zq[a-z]+qz/g, 'otherwords').replace(/56|57/g, '12'))),
  ).toEqual(before)
  const more = '```mermaid [zqmoreqz]\nflowchart LR\n  A --> B\n```\n\n```mermaid [zqanswerfigureqz]'
  expect(await pagesFor(await changed((text) => text.replace('```mermaid [zqanswerfigureqz]', more)))).toEqual(before)
  expect(await pagesFor(await changed((text) => text.replace('zpwatermeterpz', 'other')))).not.toEqual(before)
})

test('a figure of the trainer in a file of the participants is found by its words and by its shapes', async () => {
  const [job] = jobsFor('participant', course).filter(({ output }) => output.name === 'deck')
  const [other] = jobsFor('trainer', course).filter(({ output }) => output.name === 'deck')
  if (job === undefined || other === undefined) throw new Error('There is no deck')
  const html = await htmlOf(other)
  const leaksIn = async (page: string): Promise<readonly string[]> => {
    const made: Made = { job, path: job.artifact.path, bytes: Buffer.from(page), pages: null }
    return (await findLeaks(course, [made])).map(({ message }) => message)
  }
  expect(await leaksIn(await htmlOf(job))).toEqual([])
  expect((await leaksIn(html)).join('\n')).toContain('Unexpected figure of the trainer')
  expect((await leaksIn(html)).join('\n')).toContain('zqtruecreditofthetrainerqz')
})
