/** How far the certificates in force of a training are made. */
export interface Progress {
  total: number
  made: number
  waiting: number
  /** All attempts failed: a person decides. */
  failed: number
}
