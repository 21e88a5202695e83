/**
 * Reads towns' registrations at a provider, separated by commas, by the town's slug; undefined where one is not written as `notation` has it (its
 * first group is the slug, the next are given to `clientOf`) or a town stands there twice.
 */
export const readRegistrations = <Client>(
  text: string,
  notation: RegExp,
  clientOf: (parts: ReadonlyArray<string | undefined>) => Client
): ReadonlyMap<string, Client> | undefined => {
  const clients = new Map<string, Client>()
  for (const part of text.split(",").map((each) => each.trim())) {
    if (part === "") continue
    const [, slug, ...parts] = notation.exec(part) ?? []
    if (slug === undefined || clients.has(slug)) return undefined
    clients.set(slug, clientOf(parts))
  }
  return clients
}
