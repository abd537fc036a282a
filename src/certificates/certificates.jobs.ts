import { defineJob } from '#queue'

/** Draws one certificate from its frozen row and keeps the file. */
export const makeCertificate = defineJob('makeCertificate', 'certificateId')

/** Draws one again whose frozen row lost something, and lets go of the file that shows it. */
export const redrawCertificate = defineJob('redrawCertificate', 'certificateId')
