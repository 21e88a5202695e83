import { Schema } from "effect"

/** The command line cannot be followed as it was typed. */
export class UsageRefused extends Schema.TaggedError<UsageRefused>()("UsageRefused", {
  problem: Schema.String,
  advice: Schema.String
}) {}

/** A file that was named cannot be read or written. */
export class FileUnusable extends Schema.TaggedError<FileUnusable>()("FileUnusable", {
  file: Schema.String,
  reason: Schema.String,
  advice: Schema.String
}) {}

/** Nothing answers the description. */
export class NothingFound extends Schema.TaggedError<NothingFound>()("NothingFound", {
  problem: Schema.String,
  advice: Schema.String
}) {}

/** There is no database here yet, and this command makes none. */
export class DatabaseAbsent extends Schema.TaggedError<DatabaseAbsent>()("DatabaseAbsent", {
  directory: Schema.String
}) {}

/** It would have changed something, and nobody was there to agree. */
export class ConfirmationMissing extends Schema.TaggedError<ConfirmationMissing>()("ConfirmationMissing", {
  action: Schema.String
}) {}

/** The person at the terminal said no. */
export class Declined extends Schema.TaggedError<Declined>()("Declined", {}) {}

/** Where things stand, it would make no sense. */
export class NotPossible extends Schema.TaggedError<NotPossible>()("NotPossible", {
  problem: Schema.String,
  advice: Schema.String
}) {}

/** What was asked for exists already and is left alone. */
export class AlreadyThere extends Schema.TaggedError<AlreadyThere>()("AlreadyThere", { file: Schema.String }) {}

/** Ctrl-C. */
export class Interrupted extends Schema.TaggedError<Interrupted>()("Interrupted", {}) {}
