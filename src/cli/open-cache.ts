import type { Drawer } from '../io/draw.ts'
import { openCachedDrawer } from '../io/draw-cache.ts'
import { provideBrowser } from '../io/provide-browser.ts'
import { openStore, type Store } from '../io/store.ts'
import { loadDrawerScript } from '../io/templates.ts'
import { cacheFolder } from './cache-folder.ts'
import { say } from './say.ts'

/** The store of a command. */
export const openCache = (named: string | null): Store => openStore(cacheFolder(named))

/** A drawer of figures that remembers what it has drawn. */
export const openDrawer = (store: Store): Promise<Drawer> =>
  openCachedDrawer({ browser: () => provideBrowser((line) => say(line, 0)), script: loadDrawerScript }, store)
