/** What a build remembers of earlier ones, by what it was made of. Nothing that is damaged is ever recalled. */
export interface Memory {
  recall(key: string): Promise<Uint8Array | null>
  keep(key: string, bytes: Uint8Array): Promise<void>
}

/** For who remembers nothing. */
export const noMemory: Memory = { recall: async () => null, keep: async () => undefined }

/** The same memory for one maker alone: what another has made is not recalled. */
export const madeBy = ({ recall, keep }: Memory, maker: string): Memory => ({
  recall: (key) => recall(`${maker} ${key}`),
  keep: (key, bytes) => keep(`${maker} ${key}`, bytes),
})

/** What was made of the same before; else it is made now and remembered. */
export async function remembered<Value>(
  memory: Memory,
  key: string,
  form: Form<Value>,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = await recalled(memory, key, form)
  if (known !== null) return known
  const made = await make()
  await memory.keep(key, form.write(made))
  return made
}

/** What is remembered under a key; what cannot be read is not known. */
export async function recalled<Value>(memory: Memory, key: string, form: Form<Value>): Promise<Value | null> {
  const known = await memory.recall(key)
  return known === null ? null : attempt(() => form.read(known))
}

/** How something is written down; `null` where it cannot be read. */
export interface Form<Value> {
  read(bytes: Uint8Array): Value | null
  write(value: Value): Uint8Array
}

/** Written as JSON; `check` says what a value of that kind is. */
export const asJson = <Value>(check: (value: unknown) => Value | null): Form<Value> => ({
  read: (bytes) => check(JSON.parse(Buffer.from(bytes).toString())),
  write: (value) => Buffer.from(JSON.stringify(value)),
})

/** Texts in their order. */
export const texts: Form<readonly string[]> = asJson((value) =>
  Array.isArray(value) && value.every((one): one is string => typeof one === 'string') ? value : null,
)

/** A text as it is. */
export const text: Form<string> = {
  read: (bytes) => Buffer.from(bytes).toString(),
  write: (value) => Buffer.from(value),
}

function attempt<Value>(read: () => Value | null): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}
