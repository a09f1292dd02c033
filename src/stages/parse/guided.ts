import type { Literal } from 'mdast'
import type { Data, Processor } from 'unified'
import { isGuided } from '../../marp/guided.ts'

/** A word that participants write into the blank while they listen. */
export interface Guided extends Literal {
  type: 'guided'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    guided: Guided
  }
  interface RootContentMap {
    guided: Guided
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    guided: 'guided'
    guidedSign: 'guidedSign'
  }
}

type Syntax = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Extract<NonNullable<Syntax['text']>[string], { tokenize: unknown }>
type Tree = Extract<NonNullable<Data['fromMarkdownExtensions']>[number], { enter?: unknown }>

const equals = 61

/** Teaches the Markdown reader guided notes: `==word==`. */
export function guidedNotes(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [equals]: { tokenize } } }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), toTree]
}

const tokenize: Construct['tokenize'] = (effects, ok, nok) => {
  let text = ''
  return (code) => {
    effects.enter('guided')
    effects.enter('guidedSign')
    effects.consume(code)
    return opening
  }
  function opening(code: number | null): ReturnType<typeof ok> {
    if (code !== equals) return nok(code)
    effects.consume(code)
    effects.exit('guidedSign')
    return first
  }
  function first(code: number | null): ReturnType<typeof ok> {
    if (code === equals) return nok(code)
    effects.enter('chunkString', { contentType: 'string' })
    return inside(code)
  }
  function inside(code: number | null): ReturnType<typeof ok> {
    if (code === null || (code < -2 && code > -6)) return nok(code)
    if (code === equals) {
      effects.exit('chunkString')
      effects.enter('guidedSign')
      effects.consume(code)
      return closing
    }
    text += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return inside
  }
  function closing(code: number | null): ReturnType<typeof ok> {
    if (code !== equals) return nok(code)
    effects.consume(code)
    effects.exit('guidedSign')
    effects.exit('guided')
    return after
  }
  function after(code: number | null): ReturnType<typeof ok> {
    return code !== equals && isGuided(text) ? ok(code) : nok(code)
  }
}

const toTree: Tree = {
  enter: {
    guided(token) {
      this.enter({ type: 'guided', value: '' }, token)
      this.buffer()
    },
  },
  exit: {
    guided(token) {
      const value = this.resume()
      const node = this.stack.at(-1)
      if (node?.type === 'guided') node.value = value
      this.exit(token)
    },
  },
}
