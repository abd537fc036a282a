// The global objects of a jest worker, kept from one test file to the next: what `runtime.cjs` has loaded lives there.
const { TestEnvironment } = require('jest-environment-node')

/** The one environment of each project in this process. */
const kept = new Map()

class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { id } = config.projectConfig
    if (kept.has(id)) return kept.get(id)
    super(config, context)
    kept.set(id, this)
    this.id = id
    this.atFirst = { exit: this.global.process.exit, variables: { ...this.global.process.env } }
  }

  /** What a file that failed has left is not for the next: that begins with everything new. */
  handleTestEvent({ name, test }) {
    if (name === 'error' || name === 'hook_failure' || (name === 'test_done' && test.errors.length > 0))
      kept.delete(this.id)
  }

  /** Takes back what a file may have changed: timers, variables, the handlers of jest-circus. */
  async teardown() {
    const { process } = this.global
    this.fakeTimers.dispose()
    this.fakeTimersModern.dispose()
    process.exit = this.atFirst.exit
    for (const name of Object.keys(process.env))
      if (!(name in this.atFirst.variables)) delete process.env[name]
    Object.assign(process.env, this.atFirst.variables)
    delete this.global[Symbol.for('EVENT_HANDLERS')]
  }
}

module.exports = KeptEnvironment
