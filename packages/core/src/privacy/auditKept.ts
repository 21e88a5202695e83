/**
 * Acts of the log that are kept as long as the accounts they explain, by the beginning of their names: what was done with money and
 * by which settings, and that something was erased. The others are kept as long as logs are.
 */
export const keptAsAccounts = ["invoice.", "payment.", "town.", "household.erase", "household.merge", "retention."]

/** The same as a pattern of SQL's `similar to`. */
export const keptAsAccountsPattern = `(${keptAsAccounts.map((start) => start.replaceAll(".", "\\.")).join("|")})%`
