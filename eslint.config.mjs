// What the compiler does not see: forgotten promises, loose types, and the rules of this house.
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

const joined =
  'CallExpression[callee.object.name="Promise"][callee.property.name=/^(all|allSettled|any|race)$/]'
const oneConnection = 'A transaction is one connection: ask one thing after the other, not all at once.'

/** Rules of the house, each with the reason that is shown. */
const house = [
  { selector: `:function[params.0.name="tx"] ${joined}`, message: oneConnection },
  { selector: `CallExpression[callee.property.name="transaction"] ${joined}`, message: oneConnection },
  {
    selector: `CallExpression[callee.object.property.name="transactions"][callee.property.name="run"] ${joined}`,
    message: oneConnection,
  },
  {
    selector: 'TemplateElement[value.raw=/\\b(now\\(\\)|current_date|current_timestamp|localtime)/i]',
    message: 'Business time comes from the Clock, as a parameter; security time in SQL is clock_timestamp().',
  },
]

export default defineConfig(
  globalIgnores(['dist', 'data', 'coverage', '.cache', 'test/house/fixtures']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Takes away assertions that the compiler then misses (unions of attributes, generic getters).
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Frameworks ask for promises: a hook, a guard or a handler is async before it has anything to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'max-lines': ['error', 250],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...house], 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config/**', 'src/launch/**', 'src/*.main.ts', 'src/database/data-source.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in src/config/settings.ts.' },
      ],
    },
  },
  { files: ['src/launch/**', 'src/launch.main.ts'], rules: { 'no-console': 'off' } },
  {
    // What an answer's body holds is asserted, not declared.
    files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'Buffer',
          'URL',
          'URLSearchParams',
          'AbortController',
          'AbortSignal',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'performance',
          'require',
          'module',
          'structuredClone',
          'TextDecoder',
          'TextEncoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
)
