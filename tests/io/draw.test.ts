import { afterEach, expect, test } from 'vitest'
import { readPalette } from '../../src/figures/palette.ts'
import type { DrawAnswer, DrawRequest } from '../../src/figures/request.ts'
import { type Drawer, openDrawer } from '../../src/io/draw.ts'
import { EnvironmentError } from '../../src/io/environment-error.ts'
import { findBrowser } from '../../src/io/find-browser.ts'
import { browsersOf, isGone } from '../cli/processes.ts'
import { testDrawer } from '../setup/drawer.ts'

let drawer: Drawer | null = null

afterEach(() => {
  drawer?.close()
  drawer = null
})

const page = { fonts: '', family: 'Kejian', mark: 'mark', palette: readPalette(null).palette } as const

const diagram = (text: string): DrawRequest => ({ ...page, engine: 'mermaid', text })

const draw = async (text: string): Promise<DrawAnswer> => {
  drawer ??= await testDrawer()
  return drawer.draw(diagram(text))
}

const svgOf = async (text: string): Promise<string> => {
  const answer = await draw(text)
  return 'svg' in answer ? answer.svg : answer.wrong
}

const kinds = [
  'flowchart LR\n  A[From] -->|by| B[To]:::key\n  subgraph S [Group]\n    C --> D\n  end',
  'sequenceDiagram\n  A->>B: Hello\n  alt yes\n    B-->>A: Good\n  end',
  'stateDiagram-v2\n  [*] --> Good: at once',
  'classDiagram\n  class A {\n    +name\n  }\n  A <|-- B',
  'mindmap\n  root((One))\n    Two\n    Three',
  'timeline\n  2019 : One : Two\n  2020 : Three',
  'gantt\n  dateFormat YYYY-MM-DD\n  section One\n  Two :a, 2025-01-01, 10d',
]

test('two browsers draw the same bytes of every kind of diagram', async () => {
  const all = async (): Promise<readonly string[]> => {
    drawer = await testDrawer()
    const drawn: string[] = []
    for (const text of kinds) drawn.push(await svgOf(text))
    drawer.close()
    drawer = null
    return drawn
  }
  const first = await all()
  expect(first.every((svg) => svg.startsWith('<'))).toBe(true)
  expect(await all()).toEqual(first)
})

test.each(kinds)('a drawing carries its own looks and no other names: %s', async (text) => {
  const svg = await svgOf(text)
  expect(svg).not.toMatch(/<style|\sclass=|\sstyle=|font-family|<foreignObject/)
  const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(ids.every((id) => /^mark-\d+$/.test(id ?? ''))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
  expect(used.every((id) => ids.includes(id))).toBe(true)
  expect(svg).not.toMatch(/\d\.\d{3}/)
})

test('a class of ours colours a node, a class of the text by that name stands over it', async () => {
  expect(await svgOf('flowchart LR\n  A[One]:::key')).toContain('fill="#123c5a"')
  const own = await svgOf('flowchart LR\n  A[One]:::key\n  classDef key fill:#00ff00')
  expect(own).toContain('fill="#00ff00"')
  expect(own).not.toContain('fill="#123c5a"')
})

test('what Mermaid does not understand is said with its line', async () => {
  expect(await draw('flowchart LR\n  A --> B\n  A --> [B\n')).toMatchObject({ line: 3 })
  expect(await draw('flowchat LR\n  A --> B')).toMatchObject({ wrong: expect.stringContaining('"flowchart LR"') })
  expect(await draw('gitGraph\n  commit')).toMatchObject({ wrong: expect.stringContaining('"gitGraph" is no kind') })
})

test('a figure without an error follows one that has one', async () => {
  await draw('flowchart LR\n  A -->')
  expect(await svgOf('flowchart LR\n  A --> B')).toContain('>A</tspan>')
})

test('a picture in a diagram is refused, and nothing is asked for', async () => {
  const answer = await draw('flowchart LR\n  A@{ img: "http://example.com/cat.png", label: "Cat", h: 60 }')
  expect(answer).toMatchObject({ wrong: expect.stringMatching(/image|picture/) })
})

const odd = async (script: string, deadline = 60_000): Promise<Drawer> => {
  drawer = await openDrawer({ executablePath: (await findBrowser()) ?? '', script, deadline })
  return drawer
}

const answering = "({ svg: '<g></g>', width: 1, height: 1 })"

test('a figure that is never done is given up, its browser is killed, and the next one is drawn', async () => {
  const script = `window.draw = ({ text }) => { while (text === 'never'); return ${answering} }`
  const { draw: drawOn, close } = await odd(script, 1500)
  expect(await drawOn(diagram('never'))).toEqual({ wrong: 'takes longer than 1.5 s to draw', line: null })
  expect(await drawOn(diagram('soon'))).toMatchObject({ width: 1 })
  close()
  await expect.poll(() => isGone(process.pid)).toBe(true)
})

test('a browser that is killed is replaced without a word', async () => {
  const script = `window.draw = () => new Promise((done) => setTimeout(() => done(${answering}), 500))`
  const { draw: drawOn } = await odd(script)
  await drawOn(diagram('first'))
  const second = drawOn(diagram('second'))
  process.kill(browsersOf(process.pid).main ?? Number.NaN, 'SIGKILL')
  expect(await second).toMatchObject({ width: 1 })
})

test('a page that fails twice is a fault of the machine, not of the course', async () => {
  const { draw: drawOn } = await odd('window.draw = () => { throw new Error("odd") }')
  await expect(drawOn(diagram('any'))).rejects.toThrow(EnvironmentError)
})
