import { describe, expect, test } from 'vitest'
import { cutEdition } from '../../src/stages/edition.ts'
import { figuresOf, slidesOf, textsOf } from '../../src/walk.ts'
import { blocks, course, lecture, wordsOf } from './course.ts'
import { csv, csvNames, text, texts } from './sources.ts'
import { tableIn } from './tables.ts'

const participants = cutEdition(course, { audience: 'participant' })
const taught = ['L1', 'L2', 'L3', 'L4']

describe('What the course has', () => {
  test('thirty figures and more', () => {
    expect(
      textsOf(course)
        .flatMap(slidesOf)
        .flatMap(({ content }) => figuresOf(content)).length,
    ).toBeGreaterThanOrEqual(30)
  })

  test('the forms 1 to 14, the thirteenth in three parts', () => {
    const forms = blocks.flatMap((block) => (block.name === 'worksheet' ? [block.attributes.id ?? ''] : []))
    const wanted = Array.from({ length: 14 }, (_, at) =>
      at === 12 ? ['F13.1', 'F13.2', 'F13.3'] : [`F${at + 1}`],
    ).flat()
    expect(forms.filter((id) => /^F\d/.test(id)).sort()).toEqual(wanted.sort())
  })

  test('sixty-two terms', () => {
    expect(course.glossary).toHaveLength(62)
  })

  test('fourteen frequent questions', () => {
    const headings = text('appendix-faq.md').lines.filter((line) => line.startsWith('## '))
    expect(headings.map((line) => Number(/^## (\d+)\. /.exec(line)?.[1]))).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    )
  })

  test('eighteen mistakes', () => {
    const { rows } = tableIn(text('appendix-mistakes.md'), { header: ['#', '容易講成', '正確的說法與依據'] })
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 18 }, (_, at) => at + 1))
  })

  test.each([...'ABCDEFGH'])('case %s, in the title of an activity or in its words', (name) => {
    const named = blocks.filter((block) => `${block.title ?? ''} ${wordsOf(block.content)}`.includes(`案例 ${name}`))
    expect(named.filter(({ name: kind }) => ['case', 'exercise', 'roleplay'].includes(kind))).not.toEqual([])
  })

  test.each([
    ['L1', 18, 22],
    ['L2', 42, 50],
    ['L3', 30, 36],
    ['L4', 12, 16],
  ])("%s has %i to %i participants' slides", (id, least, most) => {
    const slides = participants.lectures.filter((one) => one.id === id).flatMap(slidesOf)
    expect(slides.length).toBeGreaterThanOrEqual(least)
    expect(slides.length).toBeLessThanOrEqual(most)
  })

  test.each(taught)('%s ends with what to do back at the bank', (id) => {
    expect(slidesOf(lecture(id)).at(-1)?.title).toMatch(/^回行就做/)
  })

  test.each(course.objectives)('$id is taught by a slide and practised in an activity or a question', ({ id }) => {
    const slides = course.lectures.flatMap(slidesOf).filter(({ meets }) => meets.includes(id))
    const practice = blocks.filter(({ attributes }) => 'meets' in attributes && attributes.meets.includes(id))
    expect(slides).not.toEqual([])
    expect(practice).not.toEqual([])
  })
})

describe('What no page says', () => {
  const lines = texts.flatMap(({ name, lines }) => lines.map((line, at) => ({ place: `${name}:${at + 1}`, line })))

  test('that something is left out, but where the outline says it', () => {
    const left = lines.filter(({ line }) => /（略）|從略|此略|[：:，]略(?:。|$)|\| ?略 ?\|/.test(line))
    expect(left.map(({ line }) => line)).toEqual(['# 合同簽訂與貸款發放（略）：放款前八盞燈'])
  })

  test('the marks of those who collected the content', () => {
    expect(lines.filter(({ line }) => /待核|已查證|(?<![\w.])S\d{2}[a-z]?(?!\w)/.test(line))).toEqual([])
    expect(csvNames.flatMap((name) => csv(name).rows.flat()).filter((one) => /待核|已查證/.test(one))).toEqual([])
  })
})

describe('What is made up', () => {
  const real = ['降準題：先站隊，再辯論', '案例：建行資料卡', '金融科技題：舉本行的真實產品']
  const madeUp = blocks.filter(
    ({ name, title }) =>
      (name === 'case' || name === 'roleplay' || /案例 [A-H]/.test(title ?? '')) && !real.includes(title ?? ''),
  )

  test.each(madeUp.map((block) => [block.title ?? '', block] as const))('%s says so', (_, { content }) => {
    expect(wordsOf(content)).toContain('教學案例，數據為虛構')
  })

  test('every slip of a group with a story says so', () => {
    const slips = blocks.filter(({ name }) => name === 'ticket')
    expect(slips.filter(({ content }) => !wordsOf(content).includes('數據為虛構')).map(({ title }) => title)).toEqual(
      [],
    )
    expect(slips).toHaveLength(12)
  })
})
