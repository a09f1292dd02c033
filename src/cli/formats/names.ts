/** The ways in which findings are written; the first one where nobody asks for another. */
export const formatNames = ['people', 'github', 'sarif', 'json'] as const
export type FormatName = (typeof formatNames)[number]
