/** The letters of the right options of a question. */
export const letters = (key: readonly number[]): string => key.map((index) => String.fromCharCode(65 + index)).join(' ')
