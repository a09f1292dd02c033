import { build } from 'esbuild'
import { type Drawer, openDrawer } from '../../src/io/draw.ts'
import { provideBrowser } from '../../src/io/provide-browser.ts'

/** A drawer without a cache, its page bundled from the sources as they are. */
export const testDrawer = async (): Promise<Drawer> =>
  openDrawer({ executablePath: await provideBrowser(() => undefined), script: await bundled() })

let script: Promise<string> | null = null

function bundled(): Promise<string> {
  script ??= build({
    entryPoints: ['src/drawer/draw.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return script
}
