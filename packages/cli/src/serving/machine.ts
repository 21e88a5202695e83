import { publicUrlSetting } from "@portail-familles/core/mail/model"
import { Config, ConfigProvider, Effect } from "effect"
import { securityLogFile } from "./securityLog.ts"

const settings = Config.all({
  securityLog: securityLogFile,
  host: Config.String("PORTAIL_HOST").pipe(Config.withDefault("localhost")),
  publicUrl: publicUrlSetting
})

/** Where a portal runs: the port and address that it listens at. A port that was typed wins over `PORTAIL_PORT`. */
export const machine = Effect.fnUntraced(function* (typedPort?: string) {
  const port =
    typedPort === undefined
      ? yield* Config.Port("PORTAIL_PORT").pipe(Config.withDefault(4000))
      : yield* Config.Port("--port").parse(ConfigProvider.fromUnknown({ "--port": typedPort }))
  return { ...(yield* settings), port }
})
