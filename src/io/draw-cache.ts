import { digest } from '../digest.ts'
import { asJson, recalled } from '../memory.ts'
import { identityOf } from './browser-identity.ts'
import { type Drawer, isAnswer, openDrawer } from './draw.ts'
import type { Store } from './store.ts'

/** What a drawer needs before it knows whether it will draw anything. */
export interface CachedDrawerOptions {
  /** The browser's path, asked for when there is something to look up. */
  browser(): Promise<string>
  script(): Promise<string>
}

/** Change it when figures are drawn differently from the same request: everything is then drawn anew. */
const format = 1

/** A drawer that draws no figure twice: the same request to the same engines and browser gives the drawing of last time. */
export async function openCachedDrawer({ browser, script }: CachedDrawerOptions, store: Store): Promise<Drawer> {
  const [executablePath, code] = await Promise.all([browser(), script()])
  const maker = digest(`${format} ${await identityOf(executablePath)} ${code}`)
  const memory = store.room('figures')
  let opened: Promise<Drawer> | null = null
  let running: Drawer | null = null
  const open = async (): Promise<Drawer> => {
    running = await openDrawer({ executablePath, script: code })
    return running
  }
  return {
    draw: async (request) => {
      const key = `${maker} ${JSON.stringify(request)}`
      const known = await recalled(memory, key, drawing)
      if (known !== null) return known
      opened ??= open()
      const answer = await (await opened).draw(request)
      if ('svg' in answer) await memory.keep(key, drawing.write(answer))
      return answer
    },
    close: () => running?.close(),
  }
}

const drawing = asJson((value) => (isAnswer(value) ? value : null))
