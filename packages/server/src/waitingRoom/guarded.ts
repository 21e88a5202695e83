import { HttpApi } from "effect/http-api"
import { Api } from "../contract/Api.ts"
import { WaitingRoomGuard } from "../contract/middleware.ts"

/** What goes on while families wait: operations that the contract does not guard. */
const unguarded = (() => {
  const paths = new Set<string>()
  HttpApi.reflect(Api, {
    onGroup: () => {},
    onEndpoint: ({ endpoint, middleware }) => {
      if (![...middleware].some(({ key }) => key === WaitingRoomGuard.key)) paths.add(endpoint.path)
    }
  })
  return [...paths].map((path) => new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`))
})()

/** Whether who asks for this may have to wait for its turn: the personal space, and the family's operations. */
export const mayHaveToWait = (url: string): boolean => {
  const path = url.split("?")[0] ?? ""
  if (path === "/espace" || path.startsWith("/espace/")) return true
  return path.startsWith("/api/v1/") && !unguarded.some((each) => each.test(path))
}
