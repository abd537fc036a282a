export { Clock, SystemClock } from './clock.js'
export { MovableClock } from './movable-clock.js'
