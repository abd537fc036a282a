/** Up to how many bodies below it a unit's registrations are looked through one by one. */
export const FEW_UNITS = 300
