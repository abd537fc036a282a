/**
 * All that a certificate prints, as it stood when it was issued. A certificate is always drawn from this
 * and never from the rows behind it, so that a reprint years later says the same.
 */
export interface FrozenCertificate {
  /** One or two lines under the motto, e.g. "BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH". */
  issuerLines: readonly string[]
  /** "GIẤY CHỨNG NHẬN" */
  heading: string
  fullName: string
  /** The whole line, "Sinh năm: 1985" or "Sinh ngày: 05/3/1985"; empty where nothing is known. */
  birthText: string
  position: string
  unit: string
  trainingTitle: string
  /** "ngày 26 tháng 4 năm 2023" */
  periodText: string
  place: string
  /** "001/GCN-LĐLĐ" */
  numberText: string
  registerNumber: string
  grade?: string
  /** "Đạ Tẻh, ngày 26 tháng 4 năm 2023" */
  signedPlaceDate: string
  /** "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH" */
  signingLines: readonly string[]
  signerName: string
  verificationUrl: string
  verificationCode: string
  /** ISO instant of issue; it becomes the file's date. */
  issuedAt: string
  /** Sample data carries the words DỮ LIỆU MẪU. */
  sample: boolean
}

/** What all certificates of one training have in common, with how many lines each leaves to the person. */
export type CertificateSheet = Pick<
  FrozenCertificate,
  | 'issuerLines'
  | 'heading'
  | 'trainingTitle'
  | 'periodText'
  | 'place'
  | 'grade'
  | 'signedPlaceDate'
  | 'signingLines'
  | 'signerName'
  | 'sample'
> & { hasBirth: boolean; unitLines: number }

/** The look of a certificate, which an office may choose. */
export interface CertificateTemplate {
  nationalTitle: string
  motto: string
  salutation: string
  /** Colour of the heading. */
  accentColor: string
  /** Colours of the border's lines and of the pale figure in the middle. */
  borderColors: readonly [string, string]
  ornamentColor: string
}

export const unionTemplate: CertificateTemplate = {
  nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  salutation: 'Chứng nhận đồng chí:',
  accentColor: '#c8102e',
  borderColors: ['#c8102e', '#c9972b'],
  ornamentColor: '#f8e9c8',
}
