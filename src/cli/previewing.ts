import { openKit } from '../build.ts'
import type { Drawer } from '../io/draw.ts'
import type { Printer } from '../io/print.ts'
import { failedBy } from '../io/watch/failed.ts'
import { lendHand } from '../io/watch/hand.ts'
import type { Preview, PreviewAsked, PreviewSaid } from '../io/watch/messages.ts'
import { openPreviewer } from '../io/watch/preview.ts'
import { oneAfterTheOther } from '../io/watch/queue.ts'
import { readSource } from '../read.ts'
import { memoriesIn, openCache, openDrawer, openPrinter } from './open-cache.ts'

// A process of `kejian watch`: it reads courses and renders their pages, and may be ended whatever it is doing.
const store = openCache(null)
const memories = memoriesIn(store)
const inOrder = oneAfterTheOther()
let drawer: Promise<Drawer> | null = null
let printer: Promise<Printer> | null = null

lendHand<PreviewAsked, PreviewSaid>((asked, say) => {
  void inOrder(() => answer(asked, say).catch((cause: unknown) => say(refusal(cause))))
})

let current: (said: PreviewSaid) => void = () => undefined

const previewer = openPreviewer({
  read: (source) => {
    const read = readSource(source, (path) => current({ kind: 'begin', path }))
    current({ kind: 'read' })
    return read
  },
  openKit: async (courses) => {
    const [kit, { fonts: memory }] = await Promise.all([openKit(courses), memories])
    return { ...kit, fonts: kit.fonts.map((font) => ({ ...font, memory })) }
  },
  openDrawer: async () => {
    drawer ??= openDrawer(store)
    return { ...(await drawer), close: () => undefined }
  },
  recallLayout: async (html) => {
    // Asked for what it remembers; it starts no browser.
    printer ??= openPrinter(store)
    return (await printer).forReaders('participant').recallLayout(html)
  },
})

async function answer(asked: PreviewAsked, say: (said: PreviewSaid) => void): Promise<void> {
  current = say
  if (asked.kind === 'look') say({ kind: 'looked', ...(await previewer.look(asked.folders)) })
  else if (asked.kind === 'page') say({ kind: 'page', path: asked.path, page: await pageOf(asked.path) })
  else if (await previewer.relay()) say({ kind: 'relaid' })
}

// A page that cannot be rendered stays as it was.
const pageOf = (path: string): Promise<Preview | null> =>
  previewer.page(path).catch((cause: unknown) => {
    process.stderr.write(`${path} cannot be shown: ${failedBy(cause).message}\n`)
    return null
  })

// The stack is full: the text is nested too deeply, not our code wrong.
const refusal = (cause: unknown): PreviewSaid =>
  cause instanceof RangeError ? { kind: 'refused', why: 'deep' } : failedBy(cause)
