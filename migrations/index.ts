import { Foundation1761000000000 } from './1761000000000-foundation.js'
import { Outbox1761000001000 } from './1761000001000-outbox.js'
import { Organizations1761000002000 } from './1761000002000-organizations.js'
import { PeopleAndAccounts1761000003000 } from './1761000003000-people-and-accounts.js'
import { Trainings1761000004000 } from './1761000004000-trainings.js'
import { AttendanceAndCertificates1761000005000 } from './1761000005000-attendance-and-certificates.js'
import { News1761000006000 } from './1761000006000-news.js'
import { VisitSalts1761000007000 } from './1761000007000-visit-salts.js'
import { ArticleWithdrawal1761000012000 } from './1761000012000-article-withdrawal.js'
import { AttendanceByDecision1761000013000 } from './1761000013000-attendance-by-decision.js'
import { DatedOrganizations1761000020000 } from './1761000020000-dated-organizations.js'
import { SuccessionCorrections1761000020100 } from './1761000020100-succession-corrections.js'
import { PeopleInDepth1761000021000 } from './1761000021000-people-in-depth.js'
import { PersonIdentitiesIndex1761000021100 } from './1761000021100-person-identities-index.js'
import { Imports1761000022000 } from './1761000022000-imports.js'
import { UsersAndInvitations1761000023000 } from './1761000023000-users-and-invitations.js'
import { LinksWithoutSecondFactor1761000023100 } from './1761000023100-links-without-second-factor.js'
import { AccountSecurity1761000024000 } from './1761000024000-account-security.js'
import { Consents1761000025000 } from './1761000025000-consents.js'
import { UnitLinks1761000025100 } from './1761000025100-unit-links.js'
import { Privacy1761000026000 } from './1761000026000-privacy.js'
import { LargeSizes1761000027000 } from './1761000027000-large-sizes.js'
import { ListsOfANation1761000027100 } from './1761000027100-lists-of-a-nation.js'
import { SessionsOfATraining1761000027200 } from './1761000027200-sessions-of-a-training.js'
import { UnsentLetters1761000027300 } from './1761000027300-unsent-letters.js'
import { ParticipantsOfUnits1761000027400 } from './1761000027400-participants-of-units.js'
import { YearOfTrainings1761000027500 } from './1761000027500-year-of-trainings.js'
import { PlannedSuccessions1761000028000 } from './1761000028000-planned-successions.js'
import { AccountVersions1761000028100 } from './1761000028100-account-versions.js'
import { SeatsInDepth1761000030000 } from './1761000030000-seats-in-depth.js'

/** In their order; a landed migration is never edited. */
export const migrations = [
  Foundation1761000000000,
  Outbox1761000001000,
  Organizations1761000002000,
  PeopleAndAccounts1761000003000,
  Trainings1761000004000,
  AttendanceAndCertificates1761000005000,
  News1761000006000,
  VisitSalts1761000007000,
  ArticleWithdrawal1761000012000,
  AttendanceByDecision1761000013000,
  DatedOrganizations1761000020000,
  SuccessionCorrections1761000020100,
  PeopleInDepth1761000021000,
  PersonIdentitiesIndex1761000021100,
  Imports1761000022000,
  UsersAndInvitations1761000023000,
  LinksWithoutSecondFactor1761000023100,
  AccountSecurity1761000024000,
  Consents1761000025000,
  UnitLinks1761000025100,
  Privacy1761000026000,
  LargeSizes1761000027000,
  ListsOfANation1761000027100,
  SessionsOfATraining1761000027200,
  UnsentLetters1761000027300,
  ParticipantsOfUnits1761000027400,
  YearOfTrainings1761000027500,
  PlannedSuccessions1761000028000,
  AccountVersions1761000028100,
  SeatsInDepth1761000030000,
]
