export { toFaults } from './faults.js'
export { sayFault } from './field-messages.js'
export { Field, type FieldOptions, type Reading } from './field.js'
export { IdListField, ListField } from './list-field.js'
export { EmailField, PhoneField, TextField } from './text-fields.js'
export {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  DateField,
  IdField,
  IntField,
  isUuid,
  MomentField,
  PartialDateField,
  TimeField,
} from './value-fields.js'
