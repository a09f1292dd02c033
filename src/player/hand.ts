/** What a hand does that is put on a slide and lifted again. */
export interface Drawing {
  move(event: PointerEvent): void
  end(): void
}

/** Follows one mouse, finger or pen from where it is put down to where it is lifted; gives what ends it early. */
export function followHand(stage: HTMLElement, begin: (event: PointerEvent) => Drawing | null): () => void {
  let drawing: Drawing | null = null
  let pointer = -1
  const end = (): void => {
    drawing?.end()
    drawing = null
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return
    for (const each of [...event.getCoalescedEvents(), event]) drawing?.move(each)
  }
  const lift = (event: PointerEvent): void => {
    if (event.pointerId === pointer) end()
  }
  stage.addEventListener('pointerdown', (event) => {
    if (drawing !== null) return
    drawing = begin(event)
    if (drawing === null) return
    pointer = event.pointerId
    stage.setPointerCapture(pointer)
    move(event)
  })
  stage.addEventListener('pointermove', move)
  stage.addEventListener('pointerup', lift)
  stage.addEventListener('pointercancel', lift)
  return end
}
