/** For what personal data are used: the training itself, publishing name and picture, messages by Zalo. */
export const consentPurposes = ['participation', 'publication', 'zalo'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** What a person may agree to or not, beside the training. */
export const optionalPurposes = ['publication', 'zalo'] as const satisfies readonly ConsentPurpose[]
export type OptionalPurpose = (typeof optionalPurposes)[number]

export const consentGivers = ['self', 'nominator', 'staff'] as const
export type ConsentGiver = (typeof consentGivers)[number]

export const consentWays = ['link', 'form', 'import', 'paper'] as const
export type ConsentWay = (typeof consentWays)[number]
