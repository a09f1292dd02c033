import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { definitions, findDefinition } from '../../src/blocks/index.ts'
import { findingsIn } from '../checks/findings.ts'
import { temporaryFolder, writeFiles } from '../cli/folders.ts'

const folder = temporaryFolder()
const snippets = Object.entries(
  z
    .record(
      z.string(),
      z.strictObject({
        scope: z.literal('markdown'),
        prefix: z.array(z.string()).min(2),
        body: z.array(z.string()),
        description: z.string(),
      }),
    )
    .parse(JSON.parse(readFileSync('.vscode/kejian.code-snippets', 'utf8'))),
)

test.each(definitions.map(({ name }) => name))('the block %s has a snippet that is called as it is', (name) => {
  const [, snippet] = snippets.find(([key]) => key === name) ?? []
  expect(snippet?.prefix).toContain(name)
  expect(snippet?.body.join('\n')).toMatch(new RegExp(`^:::+${name}\\b`))
})

test.each(['id', 'minutes', 'meets', 'section', 'for'])('the fact %s has a snippet', (name) => {
  expect(snippets.filter(([, { prefix }]) => prefix.includes(name))).toHaveLength(1)
})

test.each(snippets)('%s expands to something that is read without findings', async (name, { body }) => {
  const text = within(name, expanded(body.join('\n')))
  expect(text).not.toMatch(/\$\{?\d/)
  const lecture = text.startsWith('---\nmarp') ? text : `# 一\n\n一句話 id。\n\n${text}\n\n一句話。\n`
  const course = writeFiles(join(folder, name), {
    'course.yaml': 'title: 試\nlanguage: zh-Hant\n',
    'day.md': name === 'reference' ? `${lecture}\n${form}` : lecture,
  })
  expect(await findingsIn(course)).toEqual([])
})

test('no two snippets are called alike', () => {
  const called = snippets.flatMap(([, { prefix }]) => prefix)
  expect(called.filter((one, index) => called.indexOf(one) < index)).toEqual([])
})

const form = ':::worksheet[表單 1]{id=F1}\n| 項目 |\n|---|\n| 一 |\n:::\n'

/** What VS Code writes where the editor takes every proposal: the first choice, the text of each place. */
const expanded = (body: string): string =>
  body
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, (_, first: string) => first)
    .replace(/\$\{\d+:([^}]*)\}/g, (_, text: string) => text)
    .replace(/\$\d/g, '')

/** A block that must stand inside another, inside it. */
function within(name: string, text: string): string {
  const [outer] = findDefinition(name)?.inside ?? []
  if (outer === undefined) return text
  const head = findDefinition(outer)?.activity === true ? '{minutes=5}' : ''
  const role = outer === 'roleplay' && name !== 'role' ? '\n:::role[一]\n一。\n:::\n' : ''
  return `::::::${outer}[一]${head}\n${outer === 'quiz' || outer === 'columns' ? '' : '請做。\n'}${role}\n${text}\n::::::\n`
}
