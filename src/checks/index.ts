import type { Check } from './check.ts'
import { duplicateId } from './duplicate-id.ts'

/** Every rule that a course is held against. */
export const checks: readonly Check[] = [duplicateId]
