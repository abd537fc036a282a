import { OutboxRow } from '#queue'
import { IdempotencyKey } from '../access/idempotency-key.entity.js'
import { ThrottleCount } from '../access/throttle-count.entity.js'
import { AuditEntry } from '../audit/audit-entry.entity.js'
import { StoredFile } from '../files/stored-file.entity.js'
import { PageView } from '../visits/page-view.entity.js'
import { PageDayCount } from '../visits/page-day-count.entity.js'
import { VisitSalt } from '../visits/visit-salt.entity.js'
import { Organization } from '../organizations/organization.entity.js'
import { OrganizationName } from '../organizations/organization-name.entity.js'
import { OrganizationParent } from '../organizations/organization-parent.entity.js'
import { OrganizationStanding } from '../organizations/organization-standing.entity.js'
import { PlannedSuccessionBody } from '../organizations/planned-succession-body.entity.js'
import { PlannedSuccession } from '../organizations/planned-succession.entity.js'
import { OrganizationSuccession } from '../organizations/organization-succession.entity.js'
import { OrganizationSuccessionCorrection } from '../organizations/organization-succession-correction.entity.js'
import { OrganizationSuccessionMove } from '../organizations/organization-succession-move.entity.js'
import { OrganizationSuccessionPart } from '../organizations/organization-succession-part.entity.js'
import { OrganizationSuccessionReversal } from '../organizations/organization-succession-reversal.entity.js'
import { OrganizationClosure } from '../organizations/organization-closure.entity.js'
import { OrganizationSettings } from '../organizations/organization-settings.entity.js'
import { NumberSeries } from '../registry/number-series.entity.js'
import { Person } from '../people/person.entity.js'
import { Position } from '../people/position.entity.js'
import { PersonMerge } from '../people/person-merge.entity.js'
import { PersonMergeFact } from '../people/person-merge-fact.entity.js'
import { PersonDistinction } from '../people/person-distinction.entity.js'
import { NameOrder } from '../people/name-order.entity.js'
import { Consent } from '../people/consent.entity.js'
import { Message } from '../messages/message.entity.js'
import { Installation } from '../accounts/installation.entity.js'
import { InstallationSecret } from '../accounts/installation-secret.entity.js'
import { User } from '../accounts/user.entity.js'
import { Session } from '../accounts/session.entity.js'
import { SecondFactor } from '../accounts/second-factor.entity.js'
import { RecoveryCode } from '../accounts/recovery-code.entity.js'
import { PendingSignIn } from '../accounts/pending-sign-in.entity.js'
import { ApiToken } from '../accounts/api-token.entity.js'
import { RoleGrant } from '../accounts/role-grant.entity.js'
import { Link } from '../accounts/link.entity.js'
import { LinkOpening } from '../accounts/link-opening.entity.js'
import { Import } from '../imports/import.entity.js'
import { ImportRow } from '../imports/import-row.entity.js'
import { Training } from '../trainings/training.entity.js'
import { TrainingStatusChange } from '../trainings/training-status-change.entity.js'
import { LegalBasis } from '../trainings/legal-basis.entity.js'
import { Speaker } from '../trainings/speaker.entity.js'
import { TrainingSession } from '../trainings/training-session.entity.js'
import { TrainingSeats } from '../trainings/training-seats.entity.js'
import { Substitution } from '../registrations/substitution.entity.js'
import { RegistrationTerms } from '../registrations/registration-terms.entity.js'
import { Track } from '../trainings/track.entity.js'
import { UnitQuota } from '../registrations/unit-quota.entity.js'
import { Nomination } from '../registrations/nomination.entity.js'
import { Registration } from '../registrations/registration.entity.js'
import { RegistrationChange } from '../registrations/registration-change.entity.js'
import { Scan } from '../attendance/scan.entity.js'
import { AttendanceDecision } from '../attendance/attendance-decision.entity.js'
import { CertificateBatch } from '../certificates/certificate-batch.entity.js'
import { Certificate } from '../certificates/certificate.entity.js'
import { CertificateEvent } from '../certificates/certificate-event.entity.js'
import { Picture } from '../news/picture.entity.js'
import { Article } from '../news/article.entity.js'
import { ArticleVersion } from '../news/article-version.entity.js'
import { ArticleTraining } from '../news/article-training.entity.js'
import { PersonRestriction } from '../people/person-restriction.entity.js'
import { PrivacyRequest } from '../privacy/privacy-request.entity.js'
import { PrivacyRequestEvent } from '../privacy/privacy-request-event.entity.js'
import { PrivacyExport } from '../privacy/privacy-export.entity.js'

/** Every table's entity: for the connection and for the drift check. */
export const entities = [
  OutboxRow,
  IdempotencyKey,
  ThrottleCount,
  AuditEntry,
  StoredFile,
  PageView,
  PageDayCount,
  VisitSalt,
  Organization,
  OrganizationName,
  OrganizationParent,
  OrganizationStanding,
  PlannedSuccession,
  PlannedSuccessionBody,
  OrganizationSuccession,
  OrganizationSuccessionCorrection,
  OrganizationSuccessionMove,
  OrganizationSuccessionPart,
  OrganizationSuccessionReversal,
  OrganizationClosure,
  OrganizationSettings,
  NumberSeries,
  Person,
  Position,
  PersonMerge,
  PersonMergeFact,
  PersonDistinction,
  NameOrder,
  Consent,
  Message,
  Installation,
  InstallationSecret,
  User,
  Session,
  SecondFactor,
  RecoveryCode,
  PendingSignIn,
  ApiToken,
  RoleGrant,
  Link,
  LinkOpening,
  Import,
  ImportRow,
  Training,
  TrainingStatusChange,
  LegalBasis,
  Speaker,
  TrainingSession,
  TrainingSeats,
  Track,
  RegistrationTerms,
  Substitution,
  UnitQuota,
  Nomination,
  Registration,
  RegistrationChange,
  Scan,
  AttendanceDecision,
  CertificateBatch,
  Certificate,
  CertificateEvent,
  Picture,
  Article,
  ArticleVersion,
  ArticleTraining,
  PersonRestriction,
  PrivacyRequest,
  PrivacyRequestEvent,
  PrivacyExport,
]
