import { expect } from 'vitest'
import { asIn, numberIn } from './tables.ts'

/** What is printed is this value, rounded as it is printed. */
export const expectPrinted = (printed: string, value: number, what: string): void =>
  expect(numberIn(printed), what).toBe(asIn(printed, value))
