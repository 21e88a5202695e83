/** Statements that ask about all towns at once, and why each may: none is sent for a family. */
export const overTowns: ReadonlyArray<{ readonly statement: RegExp; readonly reason: string }> = [
  {
    statement:
      /^delete from (?:sessions|attempt_counts|identity_requests|identity_links|known_devices|mailed_links|passkeys|passkey_challenges) where /,
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
    statement:
      /^select c\.town_id, c\.code as activity, .* from \(select town_id, code, position from activities where /,
    reason:
      "each minute a server looks on which days caterers are to be told of meals; each is then counted by its town"
  },
  {
    statement: /^select distinct town_id from (?:later_notices$|absences where state = )/,
    reason: "which towns have somebody to remind; each is then looked at by itself"
  },
  {
    statement: /^select .* from payment_attempts where idop = \$1$/,
    reason: "PayFiP's notification tells its operation number alone: an index of each shard finds it"
  },
  {
    statement: /^(?:select town_id, admitted.* from|update) waiting_rooms .*closed_at is null/,
    reason: "each second a server looks at the waiting rooms that are open, of whatever town"
  },
  {
    statement: /^select town_id, (?:file_id, salt, store from erasable_files|id as file_id.* from stored_files)/,
    reason: "the sweeps of files look for what is left over; each file is then erased by its town and id"
  },
  {
    statement: /^select (?:count\(\*\)::int as (?:rows|files)|town_id, .*) from "?\w+"? where .*key_id <> \$[13]/,
    reason:
      "`portail db reseal` counts and pages by town and id what an older key sealed; each row is then written by its town"
  },
  {
    statement:
      /^select (?:s\.town_id, .* where s\.fingerprint is null|.* from section_changes where state = \$1 and made_from <>|.* from draw_seeds where published_at is null)/,
    reason: "once after an upgrade, the process that has the key does what a migration could not"
  },
  {
    statement:
      /^(?:select distinct town_id from webhooks where disabled_at is null|update webhooks w set claimed_until)/,
    reason: "each second a server looks which towns have somebody to tell, and takes some of those whose turn it is"
  },
  {
    statement:
      /^update (?:api_keys set revoked_at = \$1, revoked_by = \$2 where revoked_at is null|change_feeds set epoch|sessions set closed_at = \$1 where closed_at is null|staff_links set revoked_at = \$1, revoked_by = \$2 where revoked_at is null|mailed_links set replaced_at = \$1 where used_at is null)/,
    reason: "once after a restored backup, every key, session and link ends, and every feed of changes begins anew"
  },
  {
    statement: /^(?:select \$1 from "\w+" limit \$2|delete from "\w+")$/,
    reason:
      "`portail db move` and `portail restore` see which tables hold something, and fill them whole: no portal runs"
  },
  {
    statement: /^select name, labels, value from \(/,
    reason: "`/metrics` counts what waits in all towns, when Prometheus asks"
  }
]
