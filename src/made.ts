import type { Job } from './stages/plan.ts'

/** A finished file, the job it was made for, and its pages when it is a PDF. */
export interface Made {
  readonly job: Job
  readonly path: string
  readonly bytes: Uint8Array
  readonly pages: number | null
}
