export { type PortalServerOptions, portalRoutes, portalServer } from "./PortalServer.ts"
export { portalLayer } from "./portalLayer.ts"
export { TrustedProxies } from "./security/browser.ts"
export { AddressShared } from "./towns/sharedAddress.ts"
