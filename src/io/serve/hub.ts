import type { Language } from '../../course.ts'
import type { CommandName, FromStage, ToPhone, ToStage } from '../../told.ts'

/** Joins the stage and the phones: what the one shows goes to all others, what they ask for to it. */
export interface Hub {
  /** A stage listens; what it answers with ends that. */
  joinStage(send: Send<ToStage>): () => void
  /** A phone listens, in one window at a time. */
  joinPhone(phone: string, send: Send<ToPhone>, end: () => void): () => void
  isHere(phone: string): boolean
  /** The language of what is shown. */
  language(): Language
  tell(news: FromStage): void
  /** Whether there is a stage that carries it out. */
  command(name: CommandName): boolean
}

type Send<Message> = (message: Message) => void

/** Opens a hub that nobody has joined; `language` is spoken until a stage says otherwise. */
export function openHub(language: Language, now: () => number): Hub {
  const stages = new Set<Send<ToStage>>()
  const phones = new Map<string, Listener>()
  let news: FromStage = { told: null, cover: null, language }
  const state = (): ToPhone => ({ kind: 'state', now: now(), open: stages.size > 0, ...news })
  const toPhones = (): void => {
    for (const { send } of phones.values()) send(state())
  }
  const toStages = (): void => {
    for (const send of stages) send({ kind: 'phones', count: phones.size })
  }
  return {
    joinStage: (send) => {
      stages.add(send)
      toStages()
      toPhones()
      return () => {
        if (stages.delete(send)) toPhones()
      }
    },
    joinPhone: (phone, send, end) => {
      phones.get(phone)?.end()
      const listener = { send, end }
      phones.set(phone, listener)
      send(state())
      toStages()
      return () => {
        if (phones.get(phone) === listener && phones.delete(phone)) toStages()
      }
    },
    language: () => news.language,
    isHere: (phone) => phones.has(phone),
    tell: (told) => {
      news = told
      toPhones()
    },
    // To one window alone: each would turn the page.
    command: (name) => {
      const latest = [...stages].at(-1)
      latest?.({ kind: 'command', name })
      return latest !== undefined
    },
  }
}

interface Listener {
  readonly send: Send<ToPhone>
  readonly end: () => void
}
