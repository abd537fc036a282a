/** An open document of pdfkit; other code may draw on it, only this library makes one. */
export type PdfDocument = PDFKit.PDFDocument
