/** The ids that a job is about: strings only, so that nothing personal travels through a queue. */
export type JobPayload<Key extends string = string> = Readonly<Record<Key, string>>

/** One kind of job: its name and the names of the ids that it carries. */
export interface Job<Payload extends JobPayload = JobPayload> {
  readonly name: string
  /** The payload as one text, the `ref` of its outbox row: the values in the declared order, joined by `/`. */
  refOf(payload: Payload): string
  payloadOf(ref: string): Payload
}

export type PayloadOf<J> = J extends Job<infer Payload> ? Payload : never

const defined = new Map<string, Job>()

/**
 * Defines a job once, beside the capability that owns it; its handler carries the same name:
 * `export const issueCertificate = defineJob('issueCertificate', 'certificateId')`.
 * A job without ids (`defineJob('purgeExpired')`) exists at most once at a time.
 * @throws when the name is taken or is not letters only.
 */
export function defineJob<const Key extends string = never>(
  name: string,
  ...keys: Key[]
): Job<JobPayload<Key>> {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`A job's name is letters only, not “${name}”`)
  if (defined.has(name)) throw new Error(`The job ${name} is defined twice`)
  const job: Job<JobPayload<Key>> = {
    name,
    refOf: (payload) => keys.map((key) => checked(name, key, payload[key])).join('/'),
    payloadOf: (ref) => {
      const values = ref.split('/')
      return Object.fromEntries(keys.map((key, at) => [key, values[at] ?? ''])) as JobPayload<Key>
    },
  }
  defined.set(name, job)
  return job
}

/** Every job that the loaded modules define: what a worker must have handlers for. */
export function definedJobs(): Job[] {
  return [...defined.values()]
}

function checked(name: string, key: string, value: unknown): string {
  if (typeof value === 'string' && /^[^/\0]{1,200}$/.test(value)) return value
  throw new Error(`${name}.${key} must be an id of 1 to 200 characters without “/”`)
}
