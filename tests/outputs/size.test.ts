import { expect, test } from 'vitest'
import { entries } from './built.ts'

// Bytes: fonts and what every file has, and then for each page. A photograph would need more; no course here has any.
const budgets: Readonly<Record<string, { readonly file: number; readonly page: number }>> = {
  'deck-pdf': { file: 220_000, page: 10_000 },
  workbook: { file: 600_000, page: 9_000 },
  // The workbook's pages and their fonts are in it as small pictures.
  guide: { file: 1_100_000, page: 16_000 },
}

const pdfs = entries.filter(({ path, output }) => path.endsWith('.pdf') && output in budgets)

test.each(pdfs)('$path is small enough to be sent by mail', ({ path, output, size, pages }) => {
  const { file, page } = budgets[output] ?? { file: 0, page: 0 }
  const over = size - (file + page * (pages ?? 0))
  expect(over > 0 ? `${path}: ${size} bytes for ${pages} pages, ${over} over its budget` : '').toBe('')
})
