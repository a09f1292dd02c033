/** Who reads an output: a participant never gets what is the trainer's. */
export const audiences = ['participant', 'trainer'] as const
export type Audience = (typeof audiences)[number]

/** Everything that varies while the source stays. Script, client and cohort will stand here too. */
export interface Edition {
  readonly audience: Audience
}
