import {
  agentSignInFromEnvironment,
  breachedPasswordsFromEnvironment,
  franceConnectFromEnvironment
} from "@portail-familles/core/accounts"
import { particulierFromEnvironment } from "@portail-familles/core/households"
import { MailTransport } from "@portail-familles/core/mail"
import { publicUrlSetting } from "@portail-familles/core/mail/model"
import { PayFip } from "@portail-familles/core/payfip"
import { Seals } from "@portail-familles/core/platform/crypto"
import { databaseConfig, databaseLayer } from "@portail-familles/core/platform/sql"
import { Config, Effect, Layer } from "effect"
import type { PortalServerOptions } from "./PortalServer.ts"
import { portalLayer } from "./portalLayer.ts"

const machine = Config.all({
  database: databaseConfig,
  publicUrl: publicUrlSetting
})

/**
 * The whole portal over the machine that the environment describes: `DATABASE_URL` or `PORTAIL_DATA_DIR`, `SMTP_URL`, `PAYFIP_ENDPOINT`,
 * `PORTAIL_SECRET_KEY`, `PORTAIL_PUBLIC_URL`, `PORTAIL_API_PARTICULIER_TOKEN`, `PORTAIL_FRANCECONNECT`,
 * `PORTAIL_BREACHED_PASSWORDS`.
 */
export const portalFromEnvironment = (options: PortalServerOptions) =>
  Layer.unwrap(
    Effect.map(machine, ({ database, publicUrl }) =>
      portalLayer(options, {
        database: databaseLayer({ ...database, mustOwn: true }),
        mail: MailTransport.layerConfig,
        payfip: PayFip.layerConfig,
        seals: Seals.layerConfig,
        publicUrl
      }).pipe(
        Layer.provide([
          particulierFromEnvironment,
          franceConnectFromEnvironment,
          agentSignInFromEnvironment,
          breachedPasswordsFromEnvironment
        ])
      )
    )
  )
