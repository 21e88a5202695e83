/** Ends the transaction of a dry run, or of a refused file, with what it would have done: a failure rolls it back. */
export class Rollback<Outcome> {
  readonly _tag = "Rollback"
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    this.outcome = outcome
  }
}
