import type { JobHandler } from './handler.js'
import type { Job } from './job.js'

export interface Registration {
  job: Job
  handler: JobHandler<Job, unknown>
}

/** Names a job and its handler together, with their types checked. */
export function handled<J extends Job, Value>(job: J, handler: JobHandler<J, Value>): Registration {
  return { job, handler: handler }
}

/** Which handler does which job. Making it fails, naming every fault at once, unless each job has exactly one. */
export class JobsRegistry {
  private readonly byName: Map<string, Registration>

  constructor(jobs: readonly Job[], registrations: readonly Registration[]) {
    const names = registrations.map(({ job }) => job.name)
    const faults = [
      ...jobs.filter(({ name }) => !names.includes(name)).map(({ name }) => `${name} has no handler`),
      ...[...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
        (name) => `${name} has two handlers`,
      ),
    ]
    if (faults.length > 0) throw new Error(`The worker cannot start: ${faults.join('; ')}`)
    this.byName = new Map(registrations.map((registration) => [registration.job.name, registration]))
  }

  get names(): string[] {
    return [...this.byName.keys()]
  }

  find(name: string): Registration | undefined {
    return this.byName.get(name)
  }
}
