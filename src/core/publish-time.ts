/** When a draft goes out. */
export interface PublishTime {
  /** Milliseconds since 1970 UTC. For a day alone: its first instant. */
  readonly at: number
  /** The day in the draft's own zone, `YYYY-MM-DD`. */
  readonly day: string
  /** Whether the draft says when; otherwise it is judged at the clock of the run. */
  readonly isSaid: boolean
  /** Whether it names a day alone. */
  readonly isDay: boolean
  /** The draft's own zone: in brackets, its `timezone`, or that of the policy; absent: nobody says, or it is not known. */
  readonly zone?: string
  /** Whether it says which instant its time is; a day alone without a zone is taken as of UTC. */
  readonly isZoned: boolean
  /** The zone that is meant and that nobody knows; absent: there is none, or it is known. */
  readonly unknownZone?: string
  /** The offset that the zone has at that time, where another is written beside it: `+01:00`. */
  readonly contradicts?: string
  /** What a change of clocks did to the time; absent: nothing. */
  readonly change?: 'skipped' | 'repeated'
}
