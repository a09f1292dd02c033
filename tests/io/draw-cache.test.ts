import { expect, test } from 'vitest'
import { readPalette } from '../../src/figures/palette.ts'
import type { DrawAnswer, DrawRequest } from '../../src/figures/request.ts'
import { openCachedDrawer } from '../../src/io/draw-cache.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { type Kept, storeOf } from '../setup/open-store.ts'

const { palette } = readPalette(null)

const request = (text: string, more: Partial<DrawRequest> = {}): DrawRequest => {
  const whole = { fonts: '', family: 'Kejian', mark: 'mark', palette, engine: 'mermaid', text } as const
  return { ...whole, ...more, engine: 'mermaid', text }
}

const script = `window.draw = ({ text }) =>
  text === 'wrong' ? { wrong: 'odd', line: 1 } : { svg: '<g>' + text + '</g>', width: 1, height: 1 }`

async function drawn(kept: Kept, asked: DrawRequest, code = script): Promise<DrawAnswer> {
  const drawer = await openCachedDrawer(
    { browser: async () => (await findBrowser()) ?? '', script: async () => code },
    storeOf(kept),
  )
  try {
    return await drawer.draw(asked)
  } finally {
    drawer.close()
  }
}

test('a figure that was drawn before is taken from the cache', async () => {
  const kept: Kept = new Map()
  expect(await drawn(kept, request('one'))).toMatchObject({ svg: '<g>one</g>' })
  const [key = ''] = kept.keys()
  kept.set(key, Buffer.from(JSON.stringify({ svg: 'from the cache', width: 2, height: 3 })))
  expect(await drawn(kept, request('one'))).toEqual({ svg: 'from the cache', width: 2, height: 3 })
})

test('another figure, palette or engine is drawn anew', async () => {
  const kept: Kept = new Map()
  await drawn(kept, request('one'))
  await drawn(kept, request('two'))
  await drawn(kept, request('one', { palette: { ...palette, ink: '#000000' } }))
  await drawn(kept, request('one'), `${script};`)
  expect(kept.size).toBe(4)
})

test('a figure that could not be drawn is tried again, and so is one whose drawing is torn', async () => {
  const kept: Kept = new Map()
  expect(await drawn(kept, request('wrong'))).toEqual({ wrong: 'odd', line: 1 })
  expect(kept.size).toBe(0)
  await drawn(kept, request('one'))
  for (const [key, bytes] of kept) kept.set(key, bytes.subarray(0, 9))
  expect(await drawn(kept, request('one'))).toMatchObject({ svg: '<g>one</g>' })
})
