/** The program, or null where there is none. */
export const findFirefox: () => string | null
