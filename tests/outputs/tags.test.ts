import { describe, expect, test } from 'vitest'
import { entries, onDisk } from './built.ts'
import { linkWords, pagesWithBareContent, type ReadTag, tagsIn } from './tags.ts'

const pdfs = entries.filter(({ path }) => path.endsWith('.pdf'))

describe.each(pdfs)('$path', ({ path }) => {
  const named = async (name: string): Promise<readonly ReadTag[]> =>
    (await tagsIn(onDisk(path))).filter((tag) => tag.name === name)

  test('has headings in order: the first of the first level, none more than one level below the one before', async () => {
    const levels = (await tagsIn(onDisk(path))).flatMap(({ name }) => (/^H\d$/.test(name) ? [Number(name[1])] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([])
  })

  test('has lists of items, each with a body and at most one label before it', async () => {
    const wrong = (await named('L')).flatMap(({ kids }) => kids).filter(({ name }) => name !== 'LI')
    expect(wrong).toEqual([])
    const parts = (await named('LI')).map(
      ({ kids, holds }) => `${kids.map(({ name }) => name).join(' ')}${holds ? ' +' : ''}`,
    )
    expect([...new Set(parts)].filter((one) => one !== 'Lbl LBody' && one !== 'LBody')).toEqual([])
  })

  test('has tables of rows of cells, and headers that say what they head', async () => {
    const rows = (await named('Table')).flatMap(({ kids }) => kids)
    expect(rows.filter(({ name, holds }) => name !== 'TR' || holds)).toEqual([])
    expect(rows.flatMap(({ kids }) => kids).filter(({ name }) => name !== 'TH' && name !== 'TD')).toEqual([])
    expect((await named('TH')).filter(({ attributes }) => !/\/Scope \/(?:Column|Row|Both)/.test(attributes))).toEqual(
      [],
    )
    expect((await named('TD')).filter(({ attributes }) => attributes.includes('/Headers [ ]'))).toEqual([])
  })

  test('has figures that say in words what they show and where they are, inside their page', async () => {
    const figures = await named('Figure')
    expect(figures.filter(({ alt, holds }) => alt === null || alt.trim() === '' || !holds)).toEqual([])
    const boxes = figures.map(
      ({ attributes }) => /\/BBox \[ ([-\d. ]+) \]/.exec(attributes)?.[1]?.split(' ').map(Number) ?? [],
    )
    // A4 across, and a slide of 960 by 540 points.
    const inside = ([left = -1, bottom = -1, right = 0, top = 0]: readonly number[]): boolean =>
      left >= -1 && bottom >= -1 && right > left && top > bottom && right <= 961 && top <= 843
    expect(boxes.filter((box) => !inside(box))).toEqual([])
  })

  test('has no tag that is empty but cells, nor one that means nothing', async () => {
    const tags = await tagsIn(onDisk(path))
    const empty = tags.filter(({ name, kids, holds }) => kids.length === 0 && !holds && name !== 'TD' && name !== 'TH')
    expect(empty).toEqual([])
    expect(tags.filter(({ name }) => name === 'NonStruct')).toEqual([])
    expect(tags.filter(({ name, holds }) => holds && groups.has(name))).toEqual([])
  })

  test('describes every link', async () => {
    expect((await linkWords(onDisk(path))).filter((words) => words.trim() === '')).toEqual([])
  })

  test('marks whatever is not tagged as decoration', async () => {
    expect(await pagesWithBareContent(onDisk(path))).toEqual([])
  })
})

const groups = new Set(['Document', 'Sect', 'Art', 'Div', 'Table', 'TR', 'L', 'LI'])
