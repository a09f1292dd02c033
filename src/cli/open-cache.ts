import type { Memories } from '../build.ts'
import type { Drawer } from '../io/draw.ts'
import { openCachedDrawer } from '../io/draw-cache.ts'
import { makerOf } from '../io/maker.ts'
import type { Printer } from '../io/print.ts'
import { openCachedPrinter } from '../io/print-cache.ts'
import { projectFolder } from '../io/project-folder.ts'
import { provideBrowser } from '../io/provide-browser.ts'
import { openStore, type Store } from '../io/store.ts'
import { loadDrawerScript } from '../io/templates.ts'
import { madeBy } from '../memory.ts'
import { cacheFolder } from './cache-folder.ts'
import { say } from './say.ts'

/** The store of a command. */
export const openCache = (named: string | null): Store => openStore(cacheFolder(named))

/** A drawer of figures that remembers what it has drawn. */
export const openDrawer = (store: Store): Promise<Drawer> =>
  openCachedDrawer({ browser: () => provideBrowser((line) => say(line, 0)), script: loadDrawerScript }, store)

/** A printer that remembers what it has printed. */
export async function openPrinter(store: Store): Promise<Printer> {
  const executablePath = await provideBrowser((line) => say(line, 0))
  return openCachedPrinter({ executablePath }, store)
}

/** What this kejian remembers of earlier builds. */
export async function memoriesIn(store: Store): Promise<Memories> {
  const maker = await makerOf(projectFolder())
  return { readers: (audience) => madeBy(store.room(audience), maker), fonts: madeBy(store.room('fonts'), maker) }
}
