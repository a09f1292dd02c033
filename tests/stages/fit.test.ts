import { describe, expect, test } from 'vitest'
import { areFits, type SlideFit } from '../../src/fit.ts'
import type { Slide } from '../../src/lecture.ts'
import { findMisfits, severityOf } from '../../src/stages/fit.ts'
import type { Templates } from '../../src/stages/render/templates.ts'
import { slidesOf } from '../../src/walk.ts'
import { courseOf } from '../checks/course-of.ts'

const course = courseOf({ 'day.md': '# One\n\n---\n\n# Two\n' })
const [one, two] = course.lectures.flatMap(slidesOf)
const slides: readonly Slide[] = one === undefined || two === undefined ? [] : [one, two]

const fitting: SlideFit = {
  height: 720,
  beyond: { top: -80, right: 0, bottom: 0, left: -72 },
  items: 9,
  hidden: 0,
  images: [],
  clipped: [],
  smallest: { text: 'words', size: 24 },
}

const saidOf = (fit: Partial<SlideFit>): readonly string[] =>
  findMisfits(slides, [fitting, { ...fitting, ...fit }]).flatMap(({ said }) => said)

const beyond = (sides: Partial<SlideFit['beyond']>): SlideFit['beyond'] => ({ ...fitting.beyond, ...sides })

describe('what the browser measured becomes findings', () => {
  test('about the slide, with how much is too much and how many items are hidden', () => {
    const found = findMisfits(slides, [fitting, { ...fitting, beyond: beyond({ bottom: 81.3 }), hidden: 2 }])
    expect(found).toEqual([
      { index: 1, slide: two, said: ['overflows by 82 px (2 of 9 items hidden): split it or shorten it'] },
    ])
  })

  test('of the side at which most is too much', () => {
    expect(saidOf({ beyond: beyond({ bottom: 20, left: 40 }) })).toEqual([
      expect.stringContaining('overflows by 40 px to the left (none of 9 items hidden)'),
    ])
  })

  test('naming the images, where they alone are outside', () => {
    const images = [{ name: 'the shop', beyond: 30 }]
    expect(saidOf({ beyond: beyond({ right: 30 }), hidden: 1, images })).toEqual([
      expect.stringContaining('has an image "the shop" that reaches 30 px outside'),
    ])
    expect(saidOf({ beyond: beyond({ right: 30 }), hidden: 2, images })).toHaveLength(2)
  })

  test('of boxes that cut and of words that are too small', () => {
    expect(saidOf({ clipped: [{ element: 'table', beyond: 300 }] })[0]).toContain('a table that cuts off 300 px')
    expect(saidOf({ smallest: { text: '元', size: 17.9 } })[0]).toContain('words of 17.9 px ("元"), expected 18 px')
  })

  test('of the last slide that is shown, where raw HTML swallows the next', () => {
    expect(findMisfits(slides, [fitting])).toEqual([
      { index: 0, slide: one, said: [expect.stringContaining('hides the slide after it: close the raw HTML')] },
    ])
  })

  test('but not of what comes of rounding', () => {
    const images = [{ name: '', beyond: 1 }]
    const clipped = [{ element: 'pre', beyond: 1 }]
    expect(saidOf({ beyond: beyond({ bottom: 1 }), images, clipped, smallest: { text: 'a', size: 18 } })).toEqual([])
  })
})

test('more pages than slides are a mistake of ours', () => {
  expect(() => findMisfits(slides, [fitting, fitting, fitting])).toThrow('The browser shows 3 slides')
})

test('overflow is an error under a theme of ours, a warning without, and what course.yaml says before all', () => {
  const templates: Templates = {
    outputs: new Map(),
    blocks: new Map(),
    player: new Map(),
    themes: new Map([['bank', { slides: '', paper: '', figures: null }]]),
  }
  expect(severityOf({ ...course, theme: 'bank' }, templates)).toBe('error')
  expect(severityOf({ ...course, theme: 'gaia' }, templates)).toBe('warning')
  expect(severityOf({ ...course, theme: null }, templates)).toBe('warning')
  expect(severityOf({ ...course, theme: 'bank', overflow: 'warning' }, templates)).toBe('warning')
  expect(severityOf({ ...course, theme: null, overflow: 'error' }, templates)).toBe('error')
})

test('what was kept is told from what is no measure of slides', () => {
  expect(areFits([fitting, { ...fitting, smallest: null }])).toBe(true)
  const wrong = [null, {}, [null], [{}], [{ ...fitting, beyond: {} }], [{ ...fitting, images: [{}] }]]
  expect(wrong.filter(areFits)).toEqual([])
  expect(areFits([{ ...fitting, smallest: { size: '24' } }])).toBe(false)
})
