const changed = {
  recipientName: "Mme Camille Martin",
  changedAt: "2026-07-01T07:30:00Z",
  securityUrl: "https://familles.compiegne.example/espace/profil"
}
const passkey = { passkey: "Téléphone de Camille", device: "Chrome sur Android" }

/** Letters about ways to sign in beside the password. */
export const signInSamples = {
  identityLinked: { template: "identityLinked", ...changed },
  identityUnlinked: { template: "identityUnlinked", ...changed },
  passkeyAdded: { template: "passkeyAdded", ...changed, ...passkey },
  passkeyRemoved: { template: "passkeyRemoved", ...changed, ...passkey }
} as const
