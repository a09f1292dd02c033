import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openKit } from '../../src/build.ts'
import { nothingKnown } from '../../src/known.ts'
import type { CourseSource } from '../../src/source.ts'
import { plan } from '../../src/stages/plan.ts'
import { render } from '../../src/stages/render.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'
import { buildFor, courseOf, folder, secrets, source } from './secrets.ts'

const kit = await openKit([courseOf(source)])
const before = await pagesOf(source)

/** The pages that the participants' files are made of, by the file's path; a PDF is a function of its page. */
async function pagesOf(read: CourseSource): Promise<Readonly<Record<string, string>>> {
  const jobs = plan(courseOf(read)).filter(({ artifact }) => artifact.edition.audience === 'participant')
  const pages = jobs.map(
    async (job): Promise<[string, string]> => [job.artifact.path, sum((await render(job, kit, nothingKnown)).html)],
  )
  return Object.fromEntries(await Promise.all(pages))
}

function sum(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

type Change = (text: string) => string

/** The course with its texts, its images and their names changed; something must change. */
function changed(change: Change): CourseSource {
  const files = source.files.map((file) => ({ path: file.path, name: file.name, text: change(file.text) }))
  const assets = source.assets.map(({ path, mime, bytes }) => ({
    path: change(path),
    mime,
    bytes: Buffer.from(change(Buffer.from(bytes).toString())),
  }))
  const same = JSON.stringify([source.files.map(({ text }) => text), source.assets])
  expect(JSON.stringify([files.map(({ text }) => text), assets])).not.toBe(same)
  return { ...source, files, assets }
}

const other = 'ganzandereworte甲乙丙'

const replacing =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to)

describe('other words in a place that is the trainer’s change no page of the participants', () => {
  test.each([...secrets, 'znimagefilenamenz', 'znsecondfilenamenz'])('%s', async (word) => {
    expect(await pagesOf(changed((text) => text.replaceAll(word, other)))).toEqual(before)
  })
})

const moved: Readonly<Record<string, Change>> = {
  'the first option is right': (text) =>
    text.replace('- [ ] zpoptionone', '- [x] zpoptionone').replace('- [x] zpoptiontwo', '- [ ] zpoptiontwo'),
  'the last option is right': (text) =>
    text.replace('- [ ] zpoptionthree', '- [x] zpoptionthree').replace('- [x] zpoptiontwo', '- [ ] zpoptiontwo'),
  'every option is right': (text) => text.replaceAll('- [ ] zpoption', '- [X] zpoption'),
}

describe('another key of a question changes no page of the participants', () => {
  test.each(Object.keys(moved))('%s', async (name) => {
    expect(await pagesOf(changed(moved[name] ?? String))).toEqual(before)
  })
})

const comings: Readonly<Record<string, Change>> = {
  'a note at the top goes': replacing(/<!--\nSay:[\s\S]*?-->\n\n/, ''),
  'a note in a block goes': replacing('<!-- zqnoteinblockwordsqz -->\n\n', ''),
  'a note comes at the end of a slide': replacing('# Activities\n', '# Activities\n\n<!-- A new note -->\n'),
  'a note comes at the end of a lecture': (text) =>
    text.includes('lastslide') ? `${text}\n<!-- A new note -->\n` : text,
  'a note comes between two words': replacing('zpparagraphpz', '<!-- A new note -->zpparagraphpz'),
  'a note comes at the end of an item': replacing('zplistitempz', 'zplistitempz <!-- A new note -->'),
  'a note comes at the end of a cell': replacing('zptablecellpz', 'zptablecellpz <!-- A new note -->'),
  'a note comes in raw HTML': replacing('<p>zprawhtmlpz</p>', '<p>zprawhtmlpz</p> <!-- A new note -->'),
  'a note comes in a title': replacing('zpcasetitlepz]', 'zpcasetitlepz <!-- A new note -->]'),
  'a note comes in a heading': replacing('# Activities\n', '# Activities <!-- A new note -->\n'),
  'a trainer’s block goes': replacing(/:::trainer\nzqtrainerincolumnqz\n:::\n\n/, ''),
  'a trainer’s block comes': replacing(
    'zpcolumnpz\n',
    'zpcolumnpz\n\n:::trainer\n# A heading\n\n![x](assets/open.svg)\n:::\n',
  ),
  'an answer is empty': replacing(/(:::answer\{space=none\}\n)zqanswerwithoutspaceqz\n/, '$1'),
  'an answer has no title': replacing('[zqanswertitlewordsqz]', ''),
  'a brief is empty': replacing(/zqbriefofcustomerqz\n/, 'x\n'),
  'a rubric has more rows': replacing('| zqrubriccellwordsqz | 5 |', '| a | 1 |\n| b | 2 |\n\nAnd words'),
  'an unknown key of front matter goes': replacing(/^reviewer: .*\n/m, ''),
  'a remark in front matter goes': replacing(/^# zqremark.*\n/m, ''),
  'the lists of course.yaml go': replacing(/^trainer:\n[\s\S]*/m, ''),
  'a trainer’s slide has other parts': replacing(
    'zqmiddleslidebodyqz',
    'x\n- y\n\n<div>\n\n# Two\n\n</div>\n\n<!-- Note -->\n\n```\n---\n```\n',
  ),
  'a trainer’s slide has another look': replacing(
    '<!-- _header: zqheaderoftrainerslideqz -->',
    '<!-- header: A -->\n<!-- class: dense -->',
  ),
  'a trainer’s appendix goes': (text) => text.replace(', 05-mistakes.md', ''),
  'a trainer’s appendix has other parts': replacing('zqmistakesbodyqz', 'x\n\n## Two\n\n- y'),
  'a ticket’s answer goes': replacing(/zqanswerinticketqz\n/, ''),
  'the roster goes': replacing('roster: people.csv\n', ''),
  'more people come': (text) =>
    text
      .replace('roster: people.csv', 'participants: 90\nroster: people.csv')
      .replace('zqpersonofrosterqz,', 'zqpersonofrosterqz,"",\nx,'),
  'a trainer’s lecture goes': (text) => text.replace(', 03-backstage.md', ''),
}

const comments = source.files.flatMap(({ text }) => text.match(/<!-- zq[a-z]+qz -->/g) ?? [])

describe('a note that goes and leaves its white space behind changes no page of the participants', () => {
  test.each(comments)('%s', async (comment) => {
    expect(await pagesOf(changed((text) => text.replace(comment, '')))).toEqual(before)
  })
})

describe('what comes or goes in a place that is the trainer’s changes no page of the participants', () => {
  test.each(Object.keys(comings))('%s', async (name) => {
    expect(await pagesOf(changed(comings[name] ?? String))).toEqual(before)
  })
})

test('other words that participants read do change a page', async () => {
  expect(await pagesOf(changed(replacing('zpscenepz', other)))).not.toEqual(before)
})

test('a course that differs in all that is the trainer’s gives the participants the same bytes', async () => {
  const out = await temporaryFolder()
  const copy = join(out, 'secrets')
  await write(copy, changed(everything))
  const [first, second] = [await buildFor(folder, join(out, 'first')), await buildFor(copy, join(out, 'second'))]
  const shasFor = (audience: string | null, entries: typeof first): readonly string[] =>
    entries.filter((entry) => entry.audience === audience).map(({ path, sha256 }) => `${path} ${sha256}`)
  expect(shasFor('participant', second)).toEqual(shasFor('participant', first))
  expect(shasFor('participant', second)).toHaveLength(8)
  expect(shasFor('trainer', second)).not.toEqual(shasFor('trainer', first))
})

function everything(text: string): string {
  const comeAndGone = Object.values({ ...comings, ...moved }).reduce((result, change) => change(result), text)
  return comeAndGone.replace(/z[qn][a-z]+(?:qz|nz)/g, (word) => `${other}${sum(word).slice(0, 6)}`)
}

async function write(to: string, { files, assets }: CourseSource): Promise<void> {
  const all = [
    ...files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
    ...assets.map(({ path, bytes }) => ({ name: path, bytes })),
  ]
  for (const { name, bytes } of all) {
    await mkdir(dirname(join(to, name)), { recursive: true })
    await writeFile(join(to, name), bytes)
  }
}
