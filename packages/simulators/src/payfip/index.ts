export { scopedPayFipSimulator } from "./server.ts"
