/** Soft tones, one or two; silent where the browser allows no sound. */
export type Chime = (tones: 1 | 2) => void

const length = 0.7

/** A chime that is ready once somebody has pressed a key, for before that browsers allow no sound. */
export function makeChime(): Chime {
  let context: AudioContext | null = null
  const open = (): void => {
    context ??= new AudioContext()
    // A browser may refuse: then the colours alone say it.
    context.resume().catch(() => undefined)
  }
  addEventListener('keydown', open)
  addEventListener('pointerdown', open)
  return (tones) => {
    if (context === null) return
    for (let tone = 0; tone < tones; tone += 1) play(context, context.currentTime + tone * length)
  }
}

/** One tone that swells and fades. */
function play(context: AudioContext, at: number): void {
  const [source, volume] = [context.createOscillator(), context.createGain()]
  source.frequency.value = 660
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.18, at + 0.08)
  volume.gain.linearRampToValueAtTime(0, at + length)
  source.connect(volume).connect(context.destination)
  source.start(at)
  source.stop(at + length)
}
