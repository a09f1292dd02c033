import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { removeRunFolder } from '../run-folder.ts'

/** A process of ours that works beside us and is started with the first thing asked of it. */
export interface Hand<Asked> {
  ask(asked: Asked): void
  /** Ends it, whatever it is doing; what is asked next is asked of a new one. */
  end(): void
}

/** A hand whose code lies beside us in build/; `died` hears that it has ended by itself. */
export function openHand<Asked, Said>(script: string, heard: (said: Said) => void, died: () => void): Hand<Asked> {
  let child: ChildProcess | null = null
  const start = (): ChildProcess => {
    const mine = fork(fileURLToPath(new URL(script, import.meta.url)), { serialization: 'advanced', execArgv: [] })
    mine.on('message', (said: Said) => {
      if (child === mine) heard(said)
    })
    mine.on('error', () => undefined)
    mine.once('exit', () => {
      if (child !== mine) return
      child = null
      died()
    })
    child = mine
    return mine
  }
  return {
    ask: (asked) => {
      const mine = child ?? start()
      mine.send(Object(asked), () => undefined)
    },
    end: () => {
      const mine = child
      child = null
      // It clears its browser away as its channel closes; where it is too busy to hear that, it is killed.
      if (mine?.connected === true) mine.disconnect()
      const timer = setTimeout(() => mine?.kill('SIGKILL'), 3000)
      timer.unref()
      mine?.once('exit', () => clearTimeout(timer))
    },
  }
}

/** In the process itself: what is asked of it is answered; it ends when nobody is there to ask. */
export function lendHand<Asked, Said>(answer: (asked: Asked, say: (said: Said) => void) => void): void {
  const say = (said: Said): void => {
    if (process.connected) process.send?.(said, () => undefined)
  }
  // Ctrl-C reaches all processes of a terminal; the one that we work for ends us.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
  process.once('disconnect', () => {
    // The browsers are killed as the process ends; their profiles can go only then.
    process.once('exit', removeRunFolder)
    process.exit()
  })
  process.on('message', (asked: Asked) => answer(asked, say))
}
