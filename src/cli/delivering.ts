import { constants, setPriority } from 'node:os'
import { type Built, build } from '../build.ts'
import type { Drawer } from '../io/draw.ts'
import type { Printer } from '../io/print.ts'
import { failedBy } from '../io/watch/failed.ts'
import { lendHand } from '../io/watch/hand.ts'
import { isSuperseded, keepWarm, type Wanted } from '../io/watch/keep-warm.ts'
import type { DeliveryAsked, DeliverySaid, Outcome } from '../io/watch/messages.ts'
import { oneAfterTheOther } from '../io/watch/queue.ts'
import { memoriesIn, openCache, openDrawer, openPrinter } from './open-cache.ts'
import { sourceDate } from './source-date.ts'

// A process of `kejian watch`: it makes what `kejian build` makes, with a browser kept warm, and gives up what is not wanted any more.
// What an editor sees goes before it.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const store = openCache(null)
const remembering = memoriesIn(store)
const inOrder = oneAfterTheOther()
let latest = 0
let drawer: Promise<Drawer> | null = null
let printer: Promise<Printer> | null = null

lendHand<DeliveryAsked, DeliverySaid>((asked, say) => {
  latest += 1
  if (asked.kind === 'stop') return
  const number = latest
  const isWanted = (): boolean => number === latest
  void inOrder(async () => {
    const outcome = await deliver(asked, isWanted).catch((cause: unknown) => ended(cause, isWanted()))
    say({ number: asked.number, ...outcome })
  })
})

type Asked = Extract<DeliveryAsked, { readonly kind: 'deliver' }>

async function deliver({ folders, out, everything }: Asked, isWanted: Wanted): Promise<Outcome> {
  const warm = keepWarm(isWanted)
  warm.check()
  const started = performance.now()
  const memories = await remembering
  const built = await build({
    folders,
    out,
    everything,
    date: sourceDate(),
    memories: { readers: (audience) => warm.memory(memories.readers(audience)), fonts: memories.fonts },
    openPrinter: async () => {
      printer ??= openPrinter(store)
      return warm.printer(await orForget(printer, () => (printer = null)))
    },
    openDrawer: async () => {
      drawer ??= openDrawer(store)
      return warm.drawer(await orForget(drawer, () => (drawer = null)))
    },
    progress: () => warm.check,
  })
  return {
    kind: 'delivered',
    ...told(built),
    milliseconds: performance.now() - started,
    held: process.memoryUsage.rss(),
  }
}

// What could not be opened is opened anew by the next who asks.
const orForget = <Opened>(opening: Promise<Opened>, forget: () => void): Promise<Opened> =>
  opening.catch((cause: unknown) => {
    forget()
    throw cause
  })

const told = ({ problems, entries, reasons }: Built) => ({
  problems,
  entries,
  made: reasons.filter(({ why }) => why !== 'from the cache' && why !== 'as it was').length,
})

// What was given up may fail in whatever way.
const ended = (cause: unknown, isWanted: boolean): Outcome =>
  isSuperseded(cause) || !isWanted ? { kind: 'stopped' } : failedBy(cause)
