import type { publicVi } from './messages.vi.js'

/** The verification pages; staff pages speak Vietnamese. */
export const publicEn: typeof publicVi = {
  title: 'Verify a certificate',
  formLead:
    'Scan the code on the paper, or type the verification code printed beside the square. Capital or small letters, with or without dashes, all are fine.',
  code: 'Verification code',
  codeHint: 'For example 7Q4M-2K9D-PX3W-AA26-0011-ZZYY-01',
  check: 'Verify the certificate',
  again: 'Verify another certificate',
  valid: 'This certificate is valid',
  validHint: 'It agrees with the register of certificates',
  revoked: 'This certificate was revoked',
  replaced: 'This certificate was replaced',
  goneHint: (day: string) => `Since ${day}. It is no longer valid.`,
  number: 'Number',
  name: 'Issued to',
  unit: 'Unit at the time',
  training: 'Training',
  dates: 'Held on',
  issuer: 'Issued by',
  issuedOn: 'Date of issue',
  reason: 'Reason',
  replacedBy: (number: string) => `Replaced by certificate ${number}.`,
  compare:
    'Compare name, unit and number on the paper with these lines. A difference means that it was altered.',
  checked: (code: string, when: string) => `Code checked: ${code} at ${when}`,
}
