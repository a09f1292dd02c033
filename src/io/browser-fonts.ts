import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fontPath } from './font-path.ts'

/**
 * The environment of a browser that knows no font of the machine, only one of ours: so a page looks the same
 * everywhere. None at all it cannot do without: it would draw no text and wait for ever.
 */
export async function withoutSystemFonts(folder: string): Promise<NodeJS.ProcessEnv> {
  const path = join(folder, 'fonts.conf')
  const [fonts, cache] = [dirname(fontPath('noto-sans-tc', 400)), join(folder, 'font-cache')].map(escaped)
  await writeFile(
    path,
    `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  )
  return { ...process.env, FONTCONFIG_FILE: path }
}

const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
