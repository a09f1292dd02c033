import type { Glass } from './glass.ts'

/** What a hand does that is put on a slide and lifted again. */
export interface Drawing {
  /** One more place, with the pressure there. */
  to(x: number, y: number, pressure: number): void
  end(): void
}

/** How a hand begins. */
export interface Beginning {
  readonly isFelt: boolean
  /** The other end of a pen that has one. */
  readonly isEraser: boolean
}

/** Follows one mouse, finger or pen from where it is put down to where it is lifted; gives what ends it early. */
export function followHand(
  stage: HTMLElement,
  glass: () => Glass | null,
  begin: (beginning: Beginning) => Drawing,
): () => void {
  let drawing: Drawing | null = null
  let pointer = -1
  const end = (): void => {
    drawing?.end()
    drawing = null
  }
  const move = (event: PointerEvent): void => {
    const on = glass()
    if (drawing === null || on === null || event.pointerId !== pointer) return
    const passed = event.getCoalescedEvents?.() ?? []
    for (const each of passed.length > 0 ? passed : [event]) {
      const place = on.at(each)
      if (place !== null) drawing.to(...place, each.pressure)
    }
  }
  stage.addEventListener('pointerdown', (event) => {
    const isEraser = event.pointerType === 'pen' && event.button === 5
    if (drawing !== null || (event.button !== 0 && !isEraser) || (glass()?.at(event) ?? null) === null) return
    pointer = event.pointerId
    stage.setPointerCapture(pointer)
    drawing = begin({ isFelt: event.pointerType === 'pen', isEraser })
    move(event)
  })
  stage.addEventListener('pointermove', move)
  for (const name of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(name, (event) => {
      if (event.pointerId === pointer) end()
    })
  return end
}
