import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Scripts } from '../outputs/output.ts'
import type { SourceFile } from '../source.ts'
import type { Templates, Theme } from '../stages/render/templates.ts'
import { projectFolder } from './project-folder.ts'

/** Reads the looks that stand in `templates/`. */
export async function loadTemplates(): Promise<Templates> {
  const folder = join(projectFolder(), 'templates')
  const [outputs, blocks, themes, player] = await Promise.all([
    readTemplates(join(folder, 'outputs')),
    readTemplates(join(folder, 'blocks')),
    readThemes(join(folder, 'themes')),
    readStyles(join(folder, 'player')),
  ])
  return { outputs, blocks, themes, player }
}

/** Reads the styles of one theme, with their paths for people; none where there is no such theme. */
export async function loadStyles(theme: string): Promise<readonly SourceFile[]> {
  const folder = join(await projectFolder(), 'templates', 'themes', theme)
  const read = async (name: string): Promise<readonly SourceFile[]> => {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null)
    return text === null ? [] : [{ path: `templates/themes/${theme}/${name}`, name, text }]
  }
  return (await Promise.all(['slides.css', 'paper.css'].map(read))).flat()
}

/** Reads the browser scripts of decks: ours, bundled, and Marp's own. */
export async function loadScripts(): Promise<Scripts> {
  const entry = createRequire(import.meta.url).resolve('@marp-team/marp-core')
  const folder = join(projectFolder(), 'build')
  const [reading, teaching, ruler, pageRuler, marp] = await Promise.all([
    readFile(join(folder, 'reading.js'), 'utf8'),
    readFile(join(folder, 'teaching.js'), 'utf8'),
    readFile(join(folder, 'ruler.js'), 'utf8'),
    readFile(join(folder, 'page-ruler.js'), 'utf8'),
    readFile(join(dirname(entry), 'browser-iife.iife.js'), 'utf8'),
  ])
  return {
    reading: reading.trim(),
    teaching: teaching.trim(),
    ruler: ruler.trim(),
    pageRuler: pageRuler.trim(),
    marp: marp.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '').trim(),
  }
}

/** Reads the code of the page that draws figures. */
export const loadDrawerScript = async (): Promise<string> =>
  readFile(join(projectFolder(), 'build', 'drawer.js'), 'utf8')

async function readTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs'))
  return new Map(
    await Promise.all(
      names.map(
        async (name): Promise<[string, string]> => [basename(name, '.hbs'), await readFile(join(folder, name), 'utf8')],
      ),
    ),
  )
}

async function readStyles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort()
  const read = async (name: string): Promise<[string, string]> => [
    basename(name, '.css'),
    await readFile(join(folder, name), 'utf8'),
  ]
  return new Map(await Promise.all(names.map(read)))
}

async function readFigures(folder: string, theme: string): Promise<Theme['figures']> {
  const text = await readFile(join(folder, theme, 'figures.yaml'), 'utf8').catch(() => null)
  return text === null ? null : { path: `templates/themes/${theme}/figures.yaml`, text }
}

async function readThemes(folder: string): Promise<ReadonlyMap<string, Theme>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const read = async (theme: string, file: string): Promise<string> => readFile(join(folder, theme, file), 'utf8')
  return new Map(
    await Promise.all(
      names.map(
        async ({ name }): Promise<[string, Theme]> => [
          name,
          {
            slides: await read(name, 'slides.css'),
            paper: await read(name, 'paper.css'),
            figures: await readFigures(folder, name),
          },
        ],
      ),
    ),
  )
}
