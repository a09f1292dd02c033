import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPalette } from '../../src/figures/palette.ts'
import type { DrawAnswer, DrawRequest } from '../../src/figures/request.ts'
import { openCachedDrawer } from '../../src/io/draw-cache.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { temporaryFolder } from '../setup/temporary-folder.ts'

const base = temporaryFolder()

const { palette } = readPalette(null)

const request = (text: string, more: Partial<DrawRequest> = {}): DrawRequest => {
  const whole = { fonts: '', family: 'Kejian', mark: 'mark', palette, engine: 'mermaid', text } as const
  return { ...whole, ...more, engine: 'mermaid', text }
}

const script = `window.draw = ({ text }) =>
  text === 'wrong' ? { wrong: 'odd', line: 1 } : { svg: '<g>' + text + '</g>', width: 1, height: 1 }`

async function drawn(folder: string, asked: DrawRequest, code = script): Promise<DrawAnswer> {
  const drawer = await openCachedDrawer(
    { browser: async () => (await findBrowser()) ?? '', script: async () => code },
    folder,
  )
  try {
    return await drawer.draw(asked)
  } finally {
    drawer.close()
  }
}

const empty = async (name: string): Promise<string> => {
  const folder = join(base, name)
  await mkdir(folder)
  return folder
}

test('a figure that was drawn before is taken from the cache', async () => {
  const folder = await empty('again')
  expect(await drawn(folder, request('one'))).toMatchObject({ svg: '<g>one</g>' })
  const [name = ''] = readdirSync(folder)
  writeFileSync(join(folder, name), JSON.stringify({ svg: 'from the cache', width: 2, height: 3 }))
  expect(await drawn(folder, request('one'))).toEqual({ svg: 'from the cache', width: 2, height: 3 })
})

test('another figure, palette or engine is drawn anew', async () => {
  const folder = await empty('other')
  await drawn(folder, request('one'))
  await drawn(folder, request('two'))
  await drawn(folder, request('one', { palette: { ...palette, ink: '#000000' } }))
  await drawn(folder, request('one'), `${script};`)
  expect(readdirSync(folder)).toHaveLength(4)
})

test('a figure that could not be drawn is tried again, and so is one whose file is torn', async () => {
  const folder = await empty('wrong')
  expect(await drawn(folder, request('wrong'))).toEqual({ wrong: 'odd', line: 1 })
  expect(readdirSync(folder)).toEqual([])
  await drawn(folder, request('one'))
  const path = join(folder, readdirSync(folder)[0] ?? '')
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 9))
  expect(await drawn(folder, request('one'))).toMatchObject({ svg: '<g>one</g>' })
})

test('what nobody asked for in two weeks is thrown away', async () => {
  const folder = await empty('old')
  await drawn(folder, request('one'))
  utimesSync(join(folder, readdirSync(folder)[0] ?? ''), new Date(0), new Date(0))
  await drawn(folder, request('two'))
  await expect.poll(() => readdirSync(folder).length).toBe(1)
})
