/** The portal's HTTP API with types: paths, parameters, bodies and answers come from docs/openapi.json. */

export type { components, operations, paths } from "./generated/api.d.ts"
export { type PortalClient, type PortalClientOptions, portalClient } from "./portalClient.ts"
