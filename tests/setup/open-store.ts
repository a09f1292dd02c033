import type { Store } from '../../src/io/store.ts'

/** What is kept, by room and key, where tests can look at it and change it. */
export type Kept = Map<string, Uint8Array>

/** A store without a folder. */
export const storeOf = (kept: Kept): Store => ({
  room: (name) => ({
    recall: async (key) => kept.get(`${name} ${key}`) ?? null,
    keep: async (key, bytes) => {
      kept.set(`${name} ${key}`, bytes)
    },
  }),
  tidy: async () => undefined,
})
