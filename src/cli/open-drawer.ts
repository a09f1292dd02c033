import { join } from 'node:path'
import type { Drawer } from '../io/draw.ts'
import { openCachedDrawer } from '../io/draw-cache.ts'
import { provideBrowser } from '../io/provide-browser.ts'
import { loadDrawerScript, projectFolder } from '../io/templates.ts'
import { say } from './say.ts'

/** A drawer of figures that remembers what it has drawn. */
export const openDrawer = async (): Promise<Drawer> =>
  openCachedDrawer(
    { browser: () => provideBrowser((line) => say(line, 0)), script: loadDrawerScript },
    join(await cacheFolder(), 'figures'),
  )

/** Where printed pages and drawings are kept. Tests and machines that build for many name a folder of their own. */
export const cacheFolder = async (): Promise<string> =>
  process.env['KEJIAN_CACHE'] ?? join(await projectFolder(), 'node_modules', '.cache', 'kejian')
