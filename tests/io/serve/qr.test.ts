import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { codeText, remoteAddress } from '../../../src/io/serve/qr.ts'

const light: Readonly<Record<string, readonly [boolean, boolean]>> = {
  '█': [true, true],
  '▀': [true, false],
  '▄': [false, true],
  ' ': [false, false],
}

/** What a camera sees of a terminal: light half-blocks on a dark ground. */
function seen(text: string): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const lines = text.split('\n').map((line) => [...line].map((character) => light[character] ?? [false, false]))
  const rows = lines.flatMap((line) => [line.map(([upper]) => upper), line.map(([, lower]) => lower)])
  const scale = 6
  const width = (rows[0]?.length ?? 0) * scale
  const data = Array.from({ length: rows.length * scale }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const level = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true ? 255 : 0
      return [level, level, level, 255]
    }),
  )
  return { width, height: rows.length * scale, data: Uint8Array.from(data.flat(2)) }
}

test.each(['192.168.1.20:4747', '10.255.255.254:65535'])('the code in the terminal leads a camera to %s', (host) => {
  const address = remoteAddress(host, '012345')
  expect(address).toBe(`http://${host}/remote#012345`)
  expect(decodeQR(seen(codeText(address, false)))).toBe(address)
})

test('in a terminal with colours the code is dark on light whatever they are', () => {
  const [plain, coloured] = [codeText('x', false), codeText('x', true)]
  expect(coloured.replaceAll('\u001b[97;40m', '').replaceAll('\u001b[0m', '')).toBe(plain)
  for (const line of coloured.split('\n')) expect(line.startsWith('\u001b[97;40m')).toBe(true)
})
