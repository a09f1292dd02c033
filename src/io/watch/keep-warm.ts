import type { Memory } from '../../memory.ts'
import type { Drawer } from '../draw.ts'
import type { Printer } from '../print.ts'

/** Whether what is being made is still wanted. */
export type Wanted = () => boolean

const superseded = 'A newer save has come'

/** Tells whether a build was given up because of that. */
export const isSuperseded = (cause: unknown): boolean => cause instanceof Error && cause.message === superseded

/** Tools that outlive a build, and that refuse to go on with one that is not wanted any more. */
export interface Warm {
  check(): void
  printer(printer: Printer): Printer
  drawer(drawer: Drawer): Drawer
  memory(memory: Memory): Memory
}

/** Keeps browsers open that a build would close, and ends the build at its next step once it is not wanted. */
export function keepWarm(isWanted: Wanted): Warm {
  const check = (): void => {
    if (!isWanted()) throw new Error(superseded)
  }
  const checked =
    <Args extends readonly unknown[], Value>(work: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      check()
      return work(...args)
    }
  const warmPrinter = (printer: Printer): Printer => ({
    print: checked(printer.print),
    printMeasured: checked(printer.printMeasured),
    printPages: checked(printer.printPages),
    recallLayout: checked(printer.recallLayout),
    keepLayout: printer.keepLayout,
    forReaders: (audience) => warmPrinter(printer.forReaders(audience)),
    close: () => undefined,
  })
  return {
    check,
    printer: warmPrinter,
    drawer: (drawer) => ({ draw: checked(drawer.draw), close: () => undefined }),
    memory: (memory) => ({ recall: checked(memory.recall), keep: memory.keep }),
  }
}
