import type { OptionGroup } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { UnitOption } from '../positions.presenter.js'

/** Units come in the order of their groups; bodies above them have none. */
export function unitOptions(units: UnitOption[]): OptionGroup[] {
  const groups = [...new Set(units.map(({ unitGroup }) => unitGroup))]
  return groups.map((group) => ({
    label: group ?? t.higherBodies,
    options: units
      .filter(({ unitGroup }) => unitGroup === group)
      .map(({ id, name }) => ({ value: id, label: name })),
  }))
}
