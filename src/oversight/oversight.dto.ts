import { ChoiceField, DateField, IdField, IntField, TextField } from '#fields'
import { actorKinds, type AuditActorKind } from './actor-kinds.js'
import { auditSubjects, type AuditSubject } from './subject-kinds.js'
import { auditVerbs, type AuditVerb } from './verb-words.js'

export class FilterAudit {
  @DateField({ optional: true, description: 'From the beginning of this day in Vietnam' })
  from?: string

  @DateField({ optional: true, description: 'To the end of this day' })
  to?: string

  @TextField({
    max: 100,
    optional: true,
    description: 'Words of the name of who acted; accents may be left out',
  })
  who?: string

  @ChoiceField(actorKinds, { optional: true })
  actorKind?: AuditActorKind

  @ChoiceField(auditVerbs, { optional: true })
  verb?: AuditVerb

  @ChoiceField(auditSubjects, { optional: true })
  subjectKind?: AuditSubject

  @IdField({ optional: true, description: 'What was acted on' })
  subjectId?: string

  @IdField({ optional: true, description: 'Who acted: a user or a link' })
  actorId?: string

  @IdField({ optional: true, description: 'The person and his registrations and certificates' })
  personId?: string

  @IdField({ optional: true, description: 'The training and what belongs to it' })
  trainingId?: string

  @IdField({ optional: true, description: 'This body and those below it' })
  organizationId?: string

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class ListAudit extends FilterAudit {
  @IdField({ optional: true, description: 'Entries older than this one' })
  before?: string

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}
