/** The value of sums, products and powers with brackets and percentages; `null` when it is no such thing. */
export function resultOf(expression: string): number | null {
  if (/\d\s+[\d(]|\)\s*[\d(]/.test(expression)) return null
  const tokens = expression.match(/\d+(?:\.\d+)?|[+\-*/()%^]/g) ?? []
  const { value, rest } = sum(tokens)
  return rest.length === 0 && Number.isFinite(value) ? value : null
}

/** What the first tokens give, and the tokens that are left. */
interface Step {
  readonly value: number
  readonly rest: readonly string[]
}

function sum(tokens: readonly string[]): Step {
  let step = product(tokens)
  for (let sign = step.rest[0]; sign === '+' || sign === '-'; sign = step.rest[0]) {
    const next = product(step.rest.slice(1))
    step = { value: sign === '+' ? step.value + next.value : step.value - next.value, rest: next.rest }
  }
  return step
}

function product(tokens: readonly string[]): Step {
  let step = power(tokens)
  for (let sign = step.rest[0]; sign === '*' || sign === '/'; sign = step.rest[0]) {
    const next = power(step.rest.slice(1))
    step = { value: sign === '*' ? step.value * next.value : step.value / next.value, rest: next.rest }
  }
  return step
}

function power(tokens: readonly string[]): Step {
  const base = percentage(tokens)
  if (base.rest[0] !== '^') return base
  const exponent = percentage(base.rest.slice(1))
  return { value: base.value ** exponent.value, rest: exponent.rest }
}

function percentage(tokens: readonly string[]): Step {
  const { value, rest } = factor(tokens)
  return rest[0] === '%' ? { value: value / 100, rest: rest.slice(1) } : { value, rest }
}

function factor([token, ...rest]: readonly string[]): Step {
  if (token === '(') {
    const inner = sum(rest)
    return { value: inner.rest[0] === ')' ? inner.value : Number.NaN, rest: inner.rest.slice(1) }
  }
  if (token !== '-') return { value: Number(token ?? Number.NaN), rest }
  const positive = factor(rest)
  return { value: -positive.value, rest: positive.rest }
}
