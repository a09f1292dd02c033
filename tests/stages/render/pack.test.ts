import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Asset } from '../../../src/course.ts'
import { packBody } from './press.ts'

const photograph: Asset = { path: 'assets/a b.png', mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) }

test.each([
  ['an image', '<img src="assets/a%20b.png" alt="">'],
  ['the picture of a film', '<video poster="./assets/a%20b.png"></video>'],
  ['a background', '<div style="background:url(&quot;assets/a%20b.png&quot;)"></div>'],
  ['a style sheet', "<style>p{background:url('assets/a%20b.png')}</style>"],
])('%s stands inside the page', async (_what, body) => {
  const html = await packBody(body, [photograph])
  expect(html).toContain('data:image/png;base64,AQID')
  expect(html).not.toContain('a%20b.png')
})

test('only scripts that stand in the page when it is packed may run', async () => {
  const html = await packBody('<script>let a = 1</script>')
  const hash = createHash('sha256').update('let a = 1').digest('base64')
  expect(html).toContain(`script-src 'sha256-${hash}'`)
  expect(await packBody('<p>a</p>')).toContain("script-src 'none'")
})

test('a page asks for nothing', async () => {
  const html = await packBody(
    '<style>@import url("https://fonts.example/a.css");p{color:red}</style><img class="emoji" draggable="false" alt="☕" data-marp-twemoji="" src="https://emoji.example/1.svg">',
  )
  expect(html).not.toContain('https://')
  expect(html).toContain('<body><style>p{color:red}</style>☕</body>')
  expect(html).toContain("default-src 'none'")
})
