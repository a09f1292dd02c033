import type { Kit } from '../outputs/output.ts'
import type { Job } from './plan.ts'

/** A self-contained page: a file as it is, or what the printer turns into one. */
export interface Page {
  readonly job: Job
  readonly html: string
}

/** Makes the page of a planned file. */
export const render = async (job: Job, kit: Kit): Promise<Page> => ({
  job,
  html: await job.output.render(job.course, job.artifact, kit),
})
