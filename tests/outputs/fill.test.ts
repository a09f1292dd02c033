import { expect, test } from 'vitest'
import { entries, onDisk } from './built.ts'
import { pagesOf } from './pdf.ts'
import { ruledLines } from './ruled-lines.ts'

const millimetre = 72 / 25.4

/** The margin at the foot of a page, and how far lines to write on stand apart (`--line` of the theme). */
const [foot, line] = [20 * millimetre, 8.5 * millimetre]

test.each(entries.filter(({ course, output }) => course !== 'microfinance' && output === 'workbook'))(
  '$path has lines to write on down to the foot of the page where a space is to fill it',
  async ({ path }) => {
    const page = (await pagesOf(onDisk(path))).findIndex(({ text }) => text.includes('agreeonthreewordsforeach'))
    const lines = (await ruledLines(onDisk(path)))[page] ?? []
    const lowest = Math.min(...lines.map(({ y }) => y))
    expect(lines.length).toBeGreaterThan(5)
    expect(lowest).toBeGreaterThan(foot - 1)
    expect(lowest).toBeLessThan(foot + line + 1)
  },
)
