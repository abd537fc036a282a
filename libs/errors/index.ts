export {
  DomainError,
  ValidationFailed,
  type ErrorKind,
  type FieldFault,
  type Params,
} from './domain-error.js'
export { defineErrors, errorOfConstraint, type ErrorDefinition } from './define-errors.js'
export { differingFields, sayDifferences, type Readable } from './say-differences.js'
