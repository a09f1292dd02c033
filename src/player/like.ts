/** Tells whether a value from elsewhere is made like another one; what is `null` there may be anything. */
export function isLike<T>(pattern: T, value: unknown): value is T {
  if (pattern === null) return true
  if (typeof pattern !== 'object') return typeof pattern === typeof value
  const isSame = typeof value === 'object' && value !== null && Array.isArray(pattern) === Array.isArray(value)
  return isSame && Object.entries(pattern).every(([name, one]) => isLike(one, Object(value)[name]))
}
