export { FollowedState, OnlineRule } from "./Payment.ts"
