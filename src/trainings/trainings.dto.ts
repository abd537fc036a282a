import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  DateField,
  IdField,
  IntField,
  ListField,
  MomentField,
  TextField,
  TimeField,
} from '#fields'
import { positionRoles, type PositionRole } from '../people/position-roles.js'
import { InFilledRow } from './filled-row.js'
import { LinesField } from './lines-field.js'
import { trainingStatuses, type TrainingStatus } from './training-status.js'

/** A half-day. A row in which nothing is filled in is left out. */
export class SessionRow {
  @IdField({ optional: true, description: 'Of a session that stays; without it the session is new' })
  id?: string

  @TextField({ max: 60, optional: true, description: 'Sáng, Chiều; after the hour when left out' })
  name?: string

  @InFilledRow()
  @DateField()
  date: string

  @InFilledRow()
  @TimeField()
  startsAt: string

  @InFilledRow()
  @TimeField()
  endsAt: string

  @IntField({ min: 0, max: 240, optional: true, description: 'Later than this is late; 15 when left out' })
  lateAfterMinutes?: number

  @LinesField({ max: 20, maxLength: 300, description: 'A list, or one topic on each line' })
  topics?: string[]
}

export class SpeakerRow {
  @InFilledRow()
  @TextField({ max: 80 })
  name: string

  @TextField({ max: 200, optional: true, description: 'Positions, as the paper prints them' })
  titles?: string
}

/** Căn cứ. */
export class LegalBasisRow {
  @InFilledRow()
  @TextField({ max: 60, description: '02-NQ/TW' })
  number: string

  @InFilledRow()
  @DateField()
  issuedOn: string

  @InFilledRow()
  @TextField({ max: 120, description: 'Bộ Chính trị' })
  issuer: string

  @InFilledRow()
  @TextField({ max: 300, description: 'What it is about' })
  title: string
}

/** What a training is about, whether new or changed. */
export class TrainingPlan {
  @TextField({ max: 200 })
  title: string

  @TextField({ max: 2_000, optional: true, multiline: true })
  purpose?: string

  @IdField({ optional: true, description: 'Who issues the certificates; the organizer when left out' })
  issuerId?: string

  @TextField({ max: 200 })
  venue: string

  @ChoiceListField(positionRoles)
  audience: PositionRole[]

  @TextField({ max: 80, optional: true })
  hostName?: string

  @TextField({ max: 120, optional: true })
  hostTitle?: string

  @ListField(() => LegalBasisRow, { optional: true, max: 20 })
  legalBases?: LegalBasisRow[]

  @ListField(() => SpeakerRow, { optional: true, max: 20 })
  speakers?: SpeakerRow[]

  @ListField(() => SessionRow, { optional: true, max: 60 })
  sessions?: SessionRow[]

  @MomentField({ optional: true, description: 'Registration opens by itself then' })
  registrationOpensAt?: Date

  @MomentField({ optional: true, description: 'Registration closes by itself then' })
  registrationClosesAt?: Date

  @BooleanField({ description: 'Anybody may register on the public page while registration is open' })
  publicRegistration = false
}

export class CreateTraining extends TrainingPlan {
  @IdField({ description: 'The body that holds it' })
  organizerId: string

  @IntField({ min: 1, max: 10_000 })
  capacity: number
}

export class EditTraining extends TrainingPlan {
  @IntField({ min: 1, max: 2_000_000_000, description: 'The version that the change was made from' })
  version: number

  @IntField({ min: 1, max: 10_000, optional: true, description: 'Only of a draft' })
  capacity?: number
}

export class PostponeTraining {
  @TextField({ max: 500, multiline: true, optional: true, description: 'Required; it is part of the letter' })
  reason?: string
}

export class CancelTraining extends PostponeTraining {
  @TextField({ max: 30, optional: true, description: 'HỦY LỚP' })
  confirmation?: string
}

export class ListTrainings {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(trainingStatuses, { optional: true })
  status?: TrainingStatus

  @IntField({ min: 1900, max: 2199, optional: true })
  year?: number

  @ChoiceField(['title', '-title', 'startsOn', '-startsOn'], {
    optional: true,
    description: 'The newest first when left out',
  })
  sort?: 'title' | '-title' | 'startsOn' | '-startsOn'

  @IdField({
    optional: true,
    description: '`next` of the page before: goes on from there, however long the list is',
  })
  after?: string

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}
