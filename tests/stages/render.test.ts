import { expect, test } from 'vitest'
import { openKit } from '../../src/build.ts'
import { nothingKnown } from '../../src/known.ts'
import { libraryIndex } from '../../src/outputs/library-index.ts'
import { readSource } from '../../src/read.ts'
import { plan } from '../../src/stages/plan.ts'
import { render } from '../../src/stages/render.ts'

const settings = 'title: 风险\nlanguage: zh-Hans\n'

const files = [
  { path: 'a.md', name: 'a.md', text: '# 门 骨 直\n' },
  { path: 'course.yaml', name: 'course.yaml', text: settings },
]

const { course } = readSource({ folder: '.', slug: 'a', files, assets: [], problems: [] })

test('a page has the fonts of its course first, whichever courses are built with it', async () => {
  if (course === null) throw new Error('The course cannot be read')
  const alone = await openKit([course])
  const beside = await openKit([{ ...course, language: 'zh-Hant' }, course])
  for (const job of plan(course)) {
    expect(
      (await render(job, beside, nothingKnown)).html === (await render(job, alone, nothingKnown)).html,
      job.artifact.path,
    ).toBe(true)
  }
  expect((await libraryIndex([], 'zh-Hans', beside)) === (await libraryIndex([], 'zh-Hans', alone))).toBe(true)
})
