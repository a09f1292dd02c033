import type { Rule } from './check.ts'
import { contrast } from './contrast.ts'
import { elsewhere } from './elsewhere.ts'
import { checks } from './index.ts'
import { wordRules } from './words/index.ts'

/** Every rule that a finding may name. */
export const rules: readonly Rule[] = [...wordRules, ...checks, contrast, ...elsewhere]
