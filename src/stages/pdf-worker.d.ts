// pdf.js describes the types of its reader alone.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
