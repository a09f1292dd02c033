import { openHand } from './hand.ts'
import type { DeliveryAsked, DeliverySaid, Outcome } from './messages.ts'

/** What came of making everything, where it was not given up. */
export type Delivered = Exclude<Outcome, { readonly kind: 'stopped' }>

/** Makes and writes everything, in a process of its own, a little after it is asked to. */
export interface Deliverer {
  deliver(asked: Omit<Extract<DeliveryAsked, { readonly kind: 'deliver' }>, 'kind' | 'number'>): void
  /** Gives up what is being made. */
  stop(): void
  close(): void
}

/** Milliseconds without a new save before anything is printed. */
const quiet = 300

/** A process that holds more bytes than this after its work is ended, and a new one does the next. */
const mostHeld = 2_000_000_000

/** A deliverer that was asked for nothing. */
export function openDeliverer(delivered: (delivered: Delivered) => void): Deliverer {
  let timer: NodeJS.Timeout | undefined
  let busy = false
  let number = 0
  const hear = (said: DeliverySaid): void => {
    // Where something newer was asked for, this is of no interest.
    if (said.kind === 'stopped' || said.number !== number || !busy) return
    busy = false
    if (said.kind === 'delivered' && said.held > mostHeld) hand.end()
    delivered(said)
  }
  const hand = openHand<DeliveryAsked, DeliverySaid>('delivering.js', hear, () => {
    if (!busy) return
    busy = false
    delivered({
      kind: 'failed',
      message: 'The process that prints has ended; the next save starts it anew',
      isEnvironment: true,
    })
  })
  const stop = (): void => {
    clearTimeout(timer)
    if (busy) hand.ask({ kind: 'stop' })
    busy = false
  }
  return {
    deliver: (asked) => {
      stop()
      timer = setTimeout(() => {
        busy = true
        number += 1
        hand.ask({ kind: 'deliver', number, ...asked })
      }, quiet)
    },
    stop,
    close: () => {
      clearTimeout(timer)
      busy = false
      hand.end()
    },
  }
}
