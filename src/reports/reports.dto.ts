import { ChoiceField } from '#fields'

export class SeeAttendanceReport {
  @ChoiceField(['group', 'unit'], {
    optional: true,
    description: 'Which table the page shows; JSON has both',
  })
  by?: 'group' | 'unit'
}
