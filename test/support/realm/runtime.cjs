// Loads the application and its packages once for each jest worker, not once for each test file: that was more work
// than the tests themselves. What stands in `test/`, and every `*.spec` and `*.test`, is loaded anew for each file.
// A file that changes what modules hold asks for a realm of its own: `@jest-environment node` on a line of its first comment.
const { sep } = require('node:path')
const Runtime = require('jest-runtime').default
const KeptEnvironment = require('./environment.cjs')

/** The one runtime of each kept environment. */
const kept = new WeakMap()

class KeptRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    if (kept.has(environment)) return kept.get(environment).begin(testPath)
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig)
    this.isKept = environment instanceof KeptEnvironment
    if (this.isKept) kept.set(environment, this)
    this.ofTests = config.rootDir + sep + 'test' + sep
  }

  begin(testPath) {
    this._testPath = testPath
    this.executor.testPath = testPath
    this.esmLoader.testPath = testPath
    this.testState.state = 'loading'
    return this
  }

  teardown() {
    if (!this.isKept) return super.teardown()
    this.restoreAllMocks()
    const { moduleRegistry, internalModuleRegistry, mockRegistry } = this.registries
    for (const path of moduleRegistry.keys()) if (this.isOfTests(path)) moduleRegistry.delete(path)
    internalModuleRegistry.clear() // jest-circus and expect hold the state of one file
    mockRegistry.clear()
    this.mockState.clear()
    this.testMainModule.reset()
    this.loggedReferenceErrors.clear()
  }

  isOfTests(path) {
    return path.startsWith(this.ofTests) || /\.(spec|test)\.tsx?$/.test(path)
  }
}

module.exports = KeptRuntime
