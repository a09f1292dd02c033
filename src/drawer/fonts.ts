import type { DrawRequest } from '../figures/request.ts'

/** Gives the page the fonts of one figure, and waits until text can be measured with them. */
export async function useFonts({ fonts, family }: DrawRequest): Promise<void> {
  const style = document.getElementById('fonts')
  if (style === null) throw new Error('The page has no place for fonts')
  if (style.textContent !== fonts) style.textContent = fonts
  await Promise.all(
    [...document.fonts].filter((face) => face.family.replace(/["']/g, '') === family).map((face) => face.load()),
  )
  await document.fonts.ready
}
