import { databaseConfig } from "@portail-familles/core/platform/sql"
import { Config, ConfigProvider, Effect, Option } from "effect"
import { securityLogFile } from "./securityLog.ts"

const settings = Config.all({
  database: databaseConfig,
  securityLog: securityLogFile,
  host: Config.String("PORTAIL_HOST").pipe(Config.withDefault("localhost")),
  publicUrl: Config.String("PORTAIL_PUBLIC_URL").pipe(Config.option, Config.map(Option.getOrUndefined))
})

/** Where a portal runs: its database, the port and address that it listens at. A port that was typed wins over `PORTAIL_PORT`. */
export const machine = Effect.fnUntraced(function* (typedPort?: string) {
  const port =
    typedPort === undefined
      ? yield* Config.Port("PORTAIL_PORT").pipe(Config.withDefault(4000))
      : yield* Config.Port("--port").parse(ConfigProvider.fromUnknown({ "--port": typedPort }))
  return { ...(yield* settings), port }
})
