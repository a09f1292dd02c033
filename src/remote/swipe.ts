/** Turns the page when a finger goes across: to the left forward, to the right back. */
export function onSwipe(area: HTMLElement, turn: (name: 'next' | 'previous') => void): void {
  let begun: { readonly x: number; readonly y: number } | null = null
  area.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [first] = touches
      begun = first === undefined || touches.length > 1 ? null : { x: first.clientX, y: first.clientY }
    },
    { passive: true },
  )
  area.addEventListener('touchend', ({ changedTouches }) => {
    const [last] = changedTouches
    if (begun === null || last === undefined) return
    const across = last.clientX - begun.x
    const down = last.clientY - begun.y
    begun = null
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) turn(across < 0 ? 'next' : 'previous')
  })
  area.addEventListener('touchcancel', () => {
    begun = null
  })
}
