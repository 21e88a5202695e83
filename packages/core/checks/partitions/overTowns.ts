/** Statements that ask about all towns at once, and why each may: none is sent for a family. */
export const overTowns: ReadonlyArray<{ readonly statement: RegExp; readonly reason: string }> = [
  {
    statement: /^delete from (?:sessions|attempt_counts|known_devices|mailed_links) where /,
    reason: "the hourly housekeeping deletes what has served, in all towns by one statement: each shard deletes its own"
  },
  {
    statement: /^delete from mails where coalesce\(sent_at, given_up_at\) < /,
    reason: "the hourly housekeeping deletes old mails likewise"
  },
  {
    statement: /^select town_id from payment_attempts where next_check_at /,
    reason: "which towns have attempts to ask about; the attempts are then taken town by town"
  },
  {
    statement: /^select town_id from waits where /,
    reason: "which towns have a waiting list to look at; each is then looked at by itself"
  },
  {
    statement: /^select .* from payment_attempts where idop = \$1$/,
    reason: "PayFiP's notification tells its operation number alone: an index of each shard finds it"
  }
]
