import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrawAnswer } from '../figures/request.ts'
import { type Drawer, isAnswer, openDrawer } from './draw.ts'
import { hash, identityOf, keep, readKnown, throwAwayOld } from './kept.ts'

/** What a drawer needs before it knows whether it will draw anything. */
export interface CachedDrawerOptions {
  /** The browser's path, asked for when there is something to look up. */
  browser(): Promise<string>
  script(): Promise<string>
}

/** Change it when figures are drawn differently from the same request: everything is then drawn anew. */
const format = 1

/** A drawer that draws no figure twice: the same request to the same engines and browser gives the drawing of last time. */
export async function openCachedDrawer({ browser, script }: CachedDrawerOptions, folder: string): Promise<Drawer> {
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const [executablePath, code] = await Promise.all([browser(), script()])
  const maker = hash(`${format} ${await identityOf(executablePath)} ${code}`)
  let opened: Promise<Drawer> | null = null
  let running: Drawer | null = null
  const open = async (): Promise<Drawer> => {
    running = await openDrawer({ executablePath, script: code })
    return running
  }
  return {
    draw: async (request) => {
      const path = join(folder, `${hash(maker + JSON.stringify(request))}.json`)
      const known = await readDrawing(path)
      if (known !== null) return known
      opened ??= open()
      const answer = await (await opened).draw(request)
      if ('svg' in answer) await keep(path, JSON.stringify(answer))
      return answer
    },
    close: () => {
      running?.close()
      void throwAwayOld(folder)
    },
  }
}

async function readDrawing(path: string): Promise<DrawAnswer | null> {
  const bytes = await readKnown(path)
  try {
    const answer: unknown = JSON.parse(Buffer.from(bytes ?? '').toString())
    return isAnswer(answer) ? answer : null
  } catch {
    return null
  }
}
