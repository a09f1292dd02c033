import type { Artifact } from '../../course.ts'
import type { Entry } from '../../manifest.ts'
import type { Problem } from '../../problem.ts'

/** What the process that reads and renders is asked. */
export type PreviewAsked =
  | { readonly kind: 'look'; readonly folders: readonly string[] }
  /** The page of a planned file as it is now. */
  | { readonly kind: 'page'; readonly path: string }
  /** Books were printed: their page numbers are known anew. */
  | { readonly kind: 'printed' }

/** What it says. */
export type PreviewSaid =
  /** It takes up a file; until the next word it may take so long as one file may. */
  | { readonly kind: 'begin'; readonly path: string }
  /** The files are read; what follows takes the time that it takes. */
  | { readonly kind: 'read' }
  | { readonly kind: 'refused'; readonly why: 'deep' }
  /** What was found; the files to be made, `null` where something is so wrong that the last ones stay. */
  | { readonly kind: 'looked'; readonly problems: readonly Problem[]; readonly artifacts: readonly Planned[] | null }
  | { readonly kind: 'page'; readonly path: string; readonly page: Preview | null }
  /** Page numbers have changed: pages that show them are out of date. */
  | { readonly kind: 'relaid' }
  | { readonly kind: 'failed'; readonly message: string; readonly isEnvironment: boolean }

/** A planned file as the front page lists it. */
export interface Planned extends Artifact {
  readonly course: string
  readonly courseTitle: string
  readonly language: string
}

/** A page, and the places in the source of what stands on it: by the number of a slide, or of a mark. */
export interface Preview {
  readonly html: string
  readonly places: ReadonlyMap<string, string>
}

/** What the process that prints and writes is asked. */
export type DeliveryAsked =
  | {
      readonly kind: 'deliver'
      /** Comes back with the answer. */
      readonly number: number
      readonly folders: readonly string[]
      readonly out: string
      readonly everything: boolean
    }
  /** What is being made is not wanted any more. */
  | { readonly kind: 'stop' }

/** What it says. */
export type DeliverySaid = { readonly number: number } & Outcome

/** What came of making everything. */
export type Outcome =
  | {
      readonly kind: 'delivered'
      readonly problems: readonly Problem[]
      readonly entries: readonly Entry[]
      /** How many files were made anew. */
      readonly made: number
      readonly milliseconds: number
      /** Bytes of memory that the process holds. */
      readonly held: number
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string; readonly isEnvironment: boolean }
