import { describe, expect, test } from 'vitest'
import { entries, onDisk } from './built.ts'
import { withPdf } from './pdf.ts'

const books = entries.filter(({ output }) => output === 'workbook-fillable')

describe.each(books)('$path', (book) => {
  const printed = entries.find(({ course, output }) => course === book.course && output === 'workbook')?.path ?? ''

  test('has on each page what the printed workbook has, at the same place', async () => {
    const [own, other] = [await linesOf(onDisk(book.path)), await linesOf(onDisk(printed))]
    expect(own).toHaveLength(other.length)
    expect(other.flat().length).toBeGreaterThan(100)
    expect(own.flatMap((lines, page) => differences(lines, other[page] ?? [], page + 1))).toEqual([])
  })

  test('has a field on every page that has room to write, each with a question, and stays under 8 MB', async () => {
    const fields = await withPdf(onDisk(book.path), (pdf) => pdf.getFieldObjects())
    expect(Object.keys(fields ?? {}).length).toBeGreaterThan(50)
    expect(book.size).toBeLessThan(8_000_000)
  })
})

/** The lines of each page: where they begin, and their words from left to right, however many runs they are. */
const linesOf = (path: string): Promise<readonly (readonly string[])[]> =>
  withPdf(path, async (pdf) => {
    const pages: (readonly string[])[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true })
      const runs = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]).toFixed(1) }]
          : [],
      )
      const heights = [...new Set(runs.map(({ y }) => y))].sort()
      pages.push(
        heights.map((height) => {
          const line = runs.filter(({ y }) => y === height).toSorted((a, b) => a.x - b.x)
          return `${line[0]?.x.toFixed(1)} ${height} ${line.map(({ text }) => text.replace(/\s/g, '')).join('')}`
        }),
      )
    }
    return pages
  })

const differences = (one: readonly string[], other: readonly string[], page: number): readonly string[] => [
  ...one.filter((line) => !other.includes(line)).map((line) => `only in the fillable one, page ${page}: ${line}`),
  ...other.filter((line) => !one.includes(line)).map((line) => `only in the printed one, page ${page}: ${line}`),
]
