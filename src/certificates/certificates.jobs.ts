import { defineJob } from '#queue'

/** Draws one certificate from its frozen row and keeps the file. */
export const makeCertificate = defineJob('makeCertificate', 'certificateId')
