import type { Feature } from '../room.ts'

/** The deck alone on the screen. */
export const fullScreen: Feature = ({ keys, words }) => {
  if (!document.fullscreenEnabled) return
  const toggle = (): void => {
    const done =
      document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()
    // A browser may refuse; F11 is still there.
    done.catch(() => undefined)
  }
  keys.add({ keys: ['f', 'F5'], label: words.fullScreen, button: true, run: toggle })
}
