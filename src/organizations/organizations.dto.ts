import { BooleanField, ChoiceField, DateField, IdField, IntField, ListField, TextField } from '#fields'
import { listedStatuses, organizationKinds, unitGroups, type OrganizationKind } from './organization-kinds.js'

export class CreateOrganization {
  @IdField({ description: 'The body directly above' })
  parentId: string

  @ChoiceField(organizationKinds)
  kind: OrganizationKind

  @TextField({ max: 200 })
  name: string

  @ChoiceField(unitGroups, { optional: true, description: 'Khối' })
  unitGroup?: string

  @DateField({ optional: true, description: 'Name and parent are valid from here on; today when left out' })
  validFrom?: string

  @TextField({ max: 40, optional: true, description: 'What another system knows it by' })
  externalCode?: string

  @BooleanField({ description: 'Another body than the one of the same name below the same parent' })
  namesake = false
}

/** Corrects what was written down wrongly; what is left out is forgotten, but the first day stays. */
export class EditOrganization {
  @TextField({ max: 200 })
  name: string

  @ChoiceField(unitGroups, { optional: true, description: 'Khối' })
  unitGroup?: string

  @TextField({ max: 40, optional: true, description: 'What another system knows it by' })
  externalCode?: string

  @DateField({ optional: true, description: 'The first day on which it is there' })
  foundedOn?: string

  @IntField({ min: 1, max: 1_000_000_000, description: 'As it was read: a stale edit is refused' })
  version: number
}

export class WebsiteLink {
  @TextField({ max: 100 })
  label: string

  @TextField({ max: 300, pattern: /^https?:\/\/[^\s]+$/ })
  href: string
}

/** What the body's papers and pages say of it. */
export class SaveSettings {
  @DateField({ optional: true })
  validFrom?: string

  @TextField({ max: 120, description: 'LĐLĐ TỈNH LÂM ĐỒNG' })
  parentLine: string

  @TextField({ max: 120, description: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH' })
  bodyLine: string

  @TextField({ max: 60, description: 'The place before the date: Đạ Tẻh' })
  place: string

  @TextField({ max: 30, description: 'After the type code of a reference number: LĐLĐ' })
  referenceSuffix: string

  @TextField({ max: 80, description: 'TM. BAN THƯỜNG VỤ' })
  signingAuthority: string

  @TextField({ max: 80, description: 'CHỦ TỊCH' })
  signerTitle: string

  @TextField({ max: 80 })
  signerName: string

  @TextField({ max: 200, optional: true })
  slogan?: string

  @ListField(() => WebsiteLink, { optional: true, max: 20 })
  links?: WebsiteLink[]
}

export class ListOrganizations {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(unitGroups, { optional: true })
  group?: string

  @ChoiceField(organizationKinds, { optional: true })
  kind?: OrganizationKind

  @ChoiceField(listedStatuses, { optional: true, description: 'All but dissolved when left out' })
  status?: (typeof listedStatuses)[number]

  @DateField({ optional: true, description: 'As it was on that day: names, parents, kinds' })
  on?: string

  @IdField({
    optional: true,
    description: '`next` of the page before: goes on from there, however long the list is',
  })
  after?: string

  @IntField({ min: 1, max: 200, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

/** The form for a new body, with a parent chosen on a page of its own. */
export class NewOrganizationForm {
  @IdField({ optional: true })
  parentId?: string
}

export class BrowseTree {
  @IdField({ optional: true, description: 'Whose way from the top is unfolded' })
  open?: string

  @DateField({ optional: true, description: 'As it was on that day' })
  on?: string

  @IntField({ min: 1, max: 100_000, optional: true, description: 'Of what stands directly below `open`' })
  page?: number
}
