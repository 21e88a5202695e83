export const adultChanges = [
  ...["profession", "employer", "work_phone"].map(
    (column) => `alter table adults add column ${column} text not null default ''`
  ),

  // counts the changes of a row, so that nobody overwrites what they have not seen
  `create function portail_next_version() returns trigger language plpgsql as $$
   begin
     new.version := old.version + 1;
     return new;
   end $$`,
  `alter table adults add column version integer not null default 1`,
  `create trigger adults_next_version before update on adults for each row execute function portail_next_version()`
]
