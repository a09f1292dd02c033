const placing =
  /^(?:bg|left|right|vertical|fit|cover|contain|auto|[\d.]+%|(?:left|right|w|h|width|height):\S*|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?)$/

/** What an image shows: its alternative text without the words by which Marp sizes and places it. */
export const spokenAlt = (alt: string): string =>
  alt
    .split(/\s+/)
    .filter((word) => !placing.test(word))
    .join(' ')

/** Tells whether Marp lays the image behind the slide. */
export const isBackground = (alt: string): boolean => alt.split(/\s+/).includes('bg')
