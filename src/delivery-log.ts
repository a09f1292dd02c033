/** How one day went, as the deck saves it and `npm run pace` reads it: minutes as planned, seconds as they were. */
export interface DeliveryLog {
  readonly kejian: 'delivery log'
  readonly version: 1
  readonly course: string
  readonly title: string
  readonly date: string
  /** The local time at which the day began and of the last sign of it: `09:04`. */
  readonly started: string
  readonly ended: string
  readonly slides: readonly LoggedSlide[]
  readonly sections: readonly LoggedSection[]
  readonly breaks: readonly LoggedBreak[]
  /** Seconds of questions, and those while the laptop was shut. */
  readonly questions: number
  readonly away: number
}

/** A slide that was shown: its visits added up. */
export interface LoggedSlide {
  readonly number: string
  readonly title: string
  readonly planned: number
  readonly seconds: number
}

/** The slides of a section, added up. */
export interface LoggedSection {
  readonly lecture: string
  readonly section: string
  readonly planned: number
  readonly seconds: number
}

/** A break as planned and as it was. */
export interface LoggedBreak {
  readonly title: string
  readonly planned: number
  readonly began: string
  readonly seconds: number
}
